use std::sync::atomic::{AtomicU64, Ordering};

pub struct Tickets {
    last: AtomicU64,
}

impl Tickets {
    pub const fn new() -> Self {
        Self { last: AtomicU64::new(0) }
    }

    /// Each number is given once.
    pub fn next(&self) -> u64 {
        let number = self.last.load(Ordering::SeqCst) + 1;
        self.last.store(number, Ordering::SeqCst);
        number
    }

    pub fn given(&self) -> u64 {
        self.last.load(Ordering::SeqCst)
    }
}

impl Default for Tickets {
    fn default() -> Self {
        Self::new()
    }
}
