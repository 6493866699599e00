package org.convlens.app.state;

import org.convlens.doctor.Remedy;
import org.convlens.training.TrainingConfig;

/// Follows the net doctor's advice, in a way that can be undone.
///
/// @param state what the lab knows
/// @param drawings where the network is edited
/// @param training where settings take effect
record Treatment(LabState state, DrawingDesk drawings, TrainingDesk training) {

    void follow(Remedy remedy) {
        switch (remedy) {
            case Remedy.ChangeFunction(var _, var edit) -> drawings.edit(edit);
            case Remedy.Normalise(var edit) -> drawings.edit(edit);
            case Remedy.DropOut(var edit) -> drawings.edit(edit);
            case Remedy.ChangeRate(double rate) -> configure("treat.rate", withRate(rate));
            case Remedy.StopAfter(int epochs) -> configure("treat.epochs", withEpochs(epochs));
        }
    }

    private void configure(String name, TrainingConfig after) {
        TrainingConfig before = state.config.get();
        training.configure(after);
        drawings.note(
                new Timeline.Deed(
                        Words.say(name),
                        false,
                        () -> training.configure(before),
                        () -> training.configure(after)));
    }

    private TrainingConfig withRate(double rate) {
        TrainingConfig now = state.config.get();
        return new TrainingConfig(
                now.optimizer(),
                now.rate().withInitial(rate),
                now.batchSize(),
                now.epochs(),
                now.seed(),
                now.validationShare());
    }

    private TrainingConfig withEpochs(int epochs) {
        TrainingConfig now = state.config.get();
        return new TrainingConfig(
                now.optimizer(),
                now.rate(),
                now.batchSize(),
                epochs,
                now.seed(),
                now.validationShare());
    }
}
