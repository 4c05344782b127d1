from phrases import count

TEXT = "The quick brown fox jumps over the lazy dog, again and again. " * 50


def test_count(benchmark):
    counts = benchmark(count, TEXT)
    assert counts["again"] == 100
