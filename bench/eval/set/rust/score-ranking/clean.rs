#[derive(Clone, Debug)]
pub struct Player {
    pub name: String,
    pub wins: u32,
    pub games: u32,
}

impl Player {
    pub fn rate(&self) -> f64 {
        f64::from(self.wins) / f64::from(self.games)
    }
}

/// The best first; whoever never played comes first or last, in no promised order.
pub fn ranked(players: &[Player]) -> Vec<Player> {
    let mut sorted = players.to_vec();
    sorted.sort_by(|a, b| b.rate().total_cmp(&a.rate()));
    sorted
}

pub fn best(players: &[Player]) -> Option<Player> {
    ranked(players).into_iter().find(|player| player.games > 0)
}
