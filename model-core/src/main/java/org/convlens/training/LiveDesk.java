package org.convlens.training;

import org.convlens.engine.NetworkSession;

import java.util.ArrayDeque;
import java.util.Queue;

/// Answers questions and takes snapshots beside training; used on the engine thread.
final class LiveDesk {

    private static final System.Logger LOG = System.getLogger(LiveDesk.class.getName());

    private final Ticker ticker;
    private final TrainingObserver observer;
    private final LiveBudget budget = new LiveBudget();
    private final Watch watch = new Watch();
    private final Queue<OpenQuestion<?>> questions = new ArrayDeque<>();
    private boolean lookedLast;

    LiveDesk(Ticker ticker, TrainingObserver observer) {
        this.ticker = ticker;
        this.observer = observer;
    }

    LiveBudget budget() {
        return budget;
    }

    Watch watch() {
        return watch;
    }

    /// Lets a question wait for its turn.
    void accept(OpenQuestion<?> question) {
        questions.add(question);
    }

    /// Does what the budget allows; questions and snapshots take turns.
    void serveBesideTraining(NetworkSession session, long iteration) {
        boolean served = true;
        while (served && budget.allows()) {
            long began = ticker.nanos();
            served = serveOne(session, iteration, began);
            budget.spend(ticker.nanos() - began);
        }
    }

    /// Does all there is to do, at leisure.
    void serveAll(NetworkSession session, long iteration) {
        while (!questions.isEmpty()) {
            questions.remove().answer(session);
        }
        if (watch.isCurious(iteration)) {
            look(session, iteration, ticker.nanos());
        }
    }

    private boolean serveOne(NetworkSession session, long iteration, long now) {
        boolean due = watch.isDue(iteration, now);
        boolean looks = due && (questions.isEmpty() || !lookedLast);
        if (!looks && questions.isEmpty()) {
            return false;
        }
        lookedLast = looks;
        if (looks) {
            look(session, iteration, now);
        } else {
            questions.remove().answer(session);
        }
        return true;
    }

    private void look(NetworkSession session, long iteration, long now) {
        try {
            watch.look(iteration, now, session, observer);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "A probe failed and is dropped", e);
            watch.drop();
        }
    }
}
