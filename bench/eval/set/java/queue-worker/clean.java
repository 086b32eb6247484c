package jobs;

import java.util.concurrent.BlockingQueue;

interface Job {
    void run();
}

final class QueueWorker implements Runnable {
    private final BlockingQueue<Job> queue;

    QueueWorker(BlockingQueue<Job> queue) {
        this.queue = queue;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                queue.take().run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                System.getLogger("jobs").log(System.Logger.Level.ERROR, "a job failed", failed);
            }
        }
    }
}
