use checks::line_sum;
use criterion::{criterion_group, criterion_main, Criterion};
use std::hint::black_box;

fn sum(criterion: &mut Criterion) {
    let line = "a line of a file that is checked ".repeat(200);
    criterion.bench_function("line_sum", |bench| bench.iter(|| line_sum(black_box(&line))));
}

criterion_group!(benches, sum);
criterion_main!(benches);
