use std::collections::HashMap;
use std::sync::Mutex;

pub struct Quotas {
    left: Mutex<HashMap<u64, u32>>,
    per_day: u32,
}

impl Quotas {
    pub fn new(per_day: u32) -> Self {
        Self { left: Mutex::new(HashMap::new()), per_day }
    }

    pub fn refill(&self, user: u64) {
        self.left.lock().unwrap().insert(user, self.per_day);
    }

    pub fn take(&self, user: u64) -> bool {
        let mut left = self.left.lock().unwrap();
        if !left.contains_key(&user) {
            left.insert(user, self.per_day);
        }
        match left.get_mut(&user) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        }
    }
}
