/// Position of the first version that is at least `wanted`; the length where none is. Versions are sorted.
pub fn first_at_least(versions: &[u64], wanted: u64) -> usize {
    let mut low = 0;
    let mut high = versions.len().saturating_sub(1);
    while low < high {
        let middle = low + (high - low) / 2;
        if versions[middle] < wanted {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

pub fn count_between(versions: &[u64], from: u64, below: u64) -> usize {
    first_at_least(versions, below).saturating_sub(first_at_least(versions, from))
}
