//! Check sums of texts.

/// The sum that stands at the end of a line.
pub fn line_sum(line: &str) -> u32 {
    fold(line.as_bytes())
}

fn fold(bytes: &[u8]) -> u32 {
    let mut sum = 2_166_136_261_u32;
    for byte in bytes {
        sum = (sum ^ u32::from(*byte)).wrapping_mul(16_777_619);
    }
    sum
}
