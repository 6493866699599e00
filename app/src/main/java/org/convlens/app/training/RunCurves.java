package org.convlens.app.training;

import org.convlens.training.History;

import java.util.List;

/// The curves of one run.
///
/// @param loss of training and validation pictures
/// @param accuracy of training and validation pictures
record RunCurves(Curves loss, Curves accuracy) {

    /// {@return curves without points}
    ///
    /// @param names of the training and of the validation curve
    static RunCurves empty(List<String> names) {
        return new RunCurves(Curves.ofLoss(names), Curves.ofAccuracy(names));
    }

    /// {@return whether a history goes on where these curves end}
    ///
    /// @param history of a run
    boolean leadTo(History history) {
        return loss.leadTo(history);
    }

    /// Adds what is new.
    ///
    /// @param history a history that these curves lead to
    void growInto(History history) {
        loss.growInto(history);
        accuracy.growInto(history);
    }
}
