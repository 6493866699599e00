package org.convlens.training;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The engine thread of a run: obeys commands, trains, answers, in turns.
///
/// ```
///            ┌─ a command is there ─▶ obey it
///   turn ────┼─ training ───────────▶ one piece of work, then what the live budget allows
///            └─ otherwise ──────────▶ answer everything, wait for a command
/// ```
final class EngineThread implements Runnable {

    private final RunControl control;
    private final OpenAnswers answers;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private volatile boolean closing;

    /// @param answers failed at the end, as far as they are still open
    EngineThread(RunControl control, OpenAnswers answers) {
        this.control = control;
        this.answers = answers;
    }

    /// Starts the thread.
    void start() {
        Thread.ofPlatform().daemon().name("convlens-engine").start(this);
    }

    /// Queues a command; may be called from any thread.
    void post(Runnable command) {
        inbox.add(command);
    }

    /// Ends the thread after the running piece of work, whatever is queued; may be called from any
    /// thread.
    void close() {
        closing = true;
        post(() -> {});
    }

    @Override
    public void run() {
        try {
            control.begin();
            while (!closing) {
                turn();
            }
        } finally {
            control.end();
            answers.close();
        }
    }

    private void turn() {
        try {
            Runnable command = control.isStepping() ? null : inbox.poll();
            if (command != null) {
                command.run();
            } else if (control.isRunning()) {
                control.work();
            } else {
                rest();
            }
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            control.fail(e);
        }
    }

    private void rest() {
        control.answerAll();
        try {
            inbox.take().run();
        } catch (InterruptedException e) {
            closing = true;
        }
    }
}
