package org.convlens.training;

/// How much time questions and snapshots may take beside training.
///
/// Training earns credit, `time · share / (1 − share)`; whatever is answered spends it. One item
/// may overdraw the credit, the next one waits until the debt is earned back. Both ends are
/// bounded: a long quiet time buys no long stop, and after one long question, such as an
/// evaluation, snapshots come back soon.
final class LiveBudget {

    private static final double USUAL_SHARE = 0.05;
    private static final double MOST_CREDIT = 100e6;
    private static final double MOST_DEBT = 250e6;

    private double share = USUAL_SHARE;
    private double credit;

    /// Changes the share of the time.
    ///
    /// @param newShare from 0, nothing while training, to 1, no limit
    void change(double newShare) {
        share = newShare;
    }

    /// Earns credit.
    ///
    /// @param nanos how long was trained
    void earn(long nanos) {
        credit = Math.min(MOST_CREDIT, credit + nanos * share / Math.max(1e-9, 1 - share));
    }

    /// Spends credit.
    ///
    /// @param nanos how long something else took
    void spend(long nanos) {
        credit = Math.max(-MOST_DEBT, credit - nanos);
    }

    /// {@return whether something else may be done now}
    boolean allows() {
        return share >= 1 || (share > 0 && credit > 0);
    }
}
