package org.convlens.project;

import org.convlens.network.Drawing;
import org.convlens.training.Checkpoint;
import org.convlens.training.TrainingConfig;

import java.util.Optional;

/// Everything a lab file holds; its name is the network's.
///
/// @param drawing the network and where its nodes stand
/// @param data where pictures come from and what they go through
/// @param training how it is trained, the seed included
/// @param checkpoint weights, optimizer state and history; nothing before the first training
/// @param view how it was looked at last
/// @param notes what the user wrote about it
public record Lab(
        Drawing drawing,
        LabData data,
        TrainingConfig training,
        Optional<Checkpoint> checkpoint,
        LabView view,
        String notes) {

    /// {@return a lab without data, weights and notes}
    ///
    /// @param drawing the network and where its nodes stand
    /// @param data where pictures come from
    /// @param training how it is trained
    public static Lab untrained(Drawing drawing, LabData data, TrainingConfig training) {
        return new Lab(drawing, data, training, Optional.empty(), LabView.NONE, "");
    }

    /// {@return this lab with other weights and history}
    ///
    /// @param other what training reached
    public Lab with(Checkpoint other) {
        return new Lab(drawing, data, training, Optional.of(other), view, notes);
    }

    /// {@return this lab with other training settings}
    ///
    /// @param other how it is trained
    public Lab with(TrainingConfig other) {
        return new Lab(drawing, data, other, checkpoint, view, notes);
    }

    /// {@return this lab with other data}
    ///
    /// @param other where pictures come from and what they go through
    public Lab with(LabData other) {
        return new Lab(drawing, other, training, checkpoint, view, notes);
    }
}
