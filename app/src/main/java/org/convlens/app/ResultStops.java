package org.convlens.app;

import org.convlens.app.shell.Place;
import org.convlens.app.shell.Settings;
import org.convlens.app.welcome.Starter;
import org.convlens.dataset.DataReference;
import org.convlens.training.NetworkSnapshot;
import org.convlens.training.TrainingConfig;

import java.util.Optional;

/// The tour's views of answers that are masks or pictures.
final class ResultStops {

    private static final int EPOCHS = 4;
    private static final int MASKS = 2;

    private ResultStops() {}

    static void beginMasks(LabStage lab) {
        lab.settings().change(now -> now.withFont(Settings.NORMAL_FONT));
        begin(lab, Starters.named("u-net-small"), "shapes?limit=600");
    }

    static void beginPictures(LabStage lab) {
        begin(lab, Starters.named("conv-autoencoder-small"), "digits?limit=2000");
    }

    static boolean answersMasks(LabStage lab) {
        return answers(lab, MASKS);
    }

    static boolean answersPictures(LabStage lab) {
        return answers(lab, 1);
    }

    private static boolean answers(LabStage lab, int maps) {
        return lab.lab()
                .state()
                .snapshot()
                .get()
                .map(NetworkSnapshot::answer)
                .filter(answer -> answer.shape().isSpatial())
                .filter(answer -> answer.shape().channels() == maps)
                .isPresent();
    }

    static void showResults(LabStage lab) {
        lab.content().place().set(Place.RESULTS);
    }

    private static void begin(LabStage lab, Starter starter, String data) {
        TrainingConfig usual = starter.config();
        lab.lab()
                .begin(
                        starter.drawing(),
                        Optional.of(DataReference.parse(data)),
                        new TrainingConfig(
                                usual.optimizer(),
                                usual.rate(),
                                usual.batchSize(),
                                EPOCHS,
                                usual.seed(),
                                usual.validationShare()));
        lab.content().enter();
        lab.content().place().set(Place.LAB);
    }
}
