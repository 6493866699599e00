package org.convlens.app;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;

import org.convlens.app.shell.Place;
import org.convlens.app.shell.Settings;
import org.convlens.dataset.DataReference;
import org.convlens.engine.Optimizer;
import org.convlens.network.ActivationFunction;
import org.convlens.network.Convolution;
import org.convlens.network.Dense;
import org.convlens.network.Drawing;
import org.convlens.network.GlobalAveragePooling;
import org.convlens.network.MaxPooling;
import org.convlens.network.Network;
import org.convlens.network.NetworkBuilder;
import org.convlens.network.Padding;
import org.convlens.network.Window;
import org.convlens.tensor.Shape;
import org.convlens.training.LearningRate;
import org.convlens.training.TrainingConfig;
import org.convlens.viz.fx.ContactSheetView;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The tour's views of the tab "Why": maps side by side, whether to believe one, a planted mark; of
/// digits, and of objects whose places are known.
final class WhyStops {

    private static final int SAMPLE = 7;
    private static final int TEMPTING = 5;
    private static final int MAPS = 0;
    private static final int EVIDENCE = 1;
    private static final int SHORTCUT = 2;
    private static final int OPTIONS = 3;
    private static final int INTEGRATED = 3;

    private static final int TAB = 7;
    private static final int EPOCHS = 20;
    private static final double RATE = 0.003;

    private WhyStops() {}

    /// {@return the views of a network that tells coloured shapes apart}
    static List<TourStop> ofObjects() {
        return List.of(
                TourStop.usual("objects-untrained", WhyStops::beginObjects, WhyStops::hasLooked),
                TourStop.usual("objects", lab -> lab.lab().start(), UnitsStops::isJudged),
                TourStop.usual(
                        "why-object", lab -> lab.content().showLens(TAB), WhyStops::isAnswered),
                TourStop.usual("why-objects", WhyStops::askAll, WhyStops::haveAllAnswered),
                TourStop.usual("known-objects", WhyStops::point, WhyStops::isCaught),
                TourStop.sized("why-small", 1280, 720, lab -> showBelow(lab, MAPS)),
                TourStop.sized("why-large", 2560, 1440, lab -> showBelow(lab, MAPS)),
                TourStop.sized("known-large", 2560, 1440, lab -> showBelow(lab, SHORTCUT)),
                TourStop.sized("why-projector", 1920, 1080, WhyStops::project),
                TourStop.sized("known-projector", 1920, 1080, lab -> showBelow(lab, SHORTCUT)),
                TourStop.sized("options-projector", 1920, 1080, lab -> showBelow(lab, OPTIONS)),
                TourStop.sized("why-projector-small", 1280, 720, lab -> showBelow(lab, MAPS)));
    }

    private static void beginObjects(LabStage lab) {
        lab.settings().change(now -> now.withFont(Settings.NORMAL_FONT));
        lab.lab()
                .begin(
                        new Drawing(network(), Map.of()),
                        Optional.of(DataReference.parse("shapes?limit=3000")),
                        new TrainingConfig(
                                Optimizer.ADAM, LearningRate.constant(RATE), 32, EPOCHS, 1, 0.1));
        lab.content().enter();
        lab.content().place().set(Place.LAB);
    }

    /// Small, with global average pooling, so that all methods apply, and padded, so that the last
    /// maps lie over the picture cell by cell.
    private static Network network() {
        return new NetworkBuilder("objects", Shape.of(3, 32, 32))
                .then("conv1", filters(16, 5))
                .then("pool1", new MaxPooling(Window.of(2, 2)))
                .then("conv2", filters(32, 3))
                .then("pool2", new MaxPooling(Window.of(2, 2)))
                .then("conv3", filters(48, 3))
                .then("mean", new GlobalAveragePooling())
                .then("scores", new Dense(6, true, ActivationFunction.IDENTITY))
                .build();
    }

    private static Convolution filters(int count, int side) {
        Window window = Window.of(side, 1).with(new Padding.Same());
        return Convolution.of(count, window).with(ActivationFunction.RELU);
    }

    private static boolean hasLooked(LabStage lab) {
        return lab.lab().state().snapshot().get().isPresent();
    }

    private static void point(LabStage lab) {
        showBelow(lab, SHORTCUT);
        TourStops.fire(lab, "#objects-begin");
    }

    private static void project(LabStage lab) {
        lab.settings().change(now -> now.withFont(Settings.PROJECTOR_FONT));
        showBelow(lab, MAPS);
    }

    /// The tab asks as soon as it is seen.
    static void ask(LabStage lab, int tab) {
        lab.content().showLens(tab);
        lab.lab().showSample(SAMPLE);
    }

    static boolean isAnswered(LabStage lab) {
        return lab.content().lookup("#why-sheet") instanceof ContactSheetView sheet
                && !sheet.picturesProperty().get().isEmpty()
                && IntStream.range(0, sheet.picturesProperty().get().size())
                        .mapToObj(sheet.captionTextsProperty().get())
                        .noneMatch(caption -> caption.contains("…"));
    }

    /// What can be chosen about one of them.
    static void tune(LabStage lab) {
        if (lab.content().lookup("#methods") instanceof MenuButton methods) {
            choose(methods, "method-integrated-gradients");
        }
        if (lab.content().lookup("#why-sheet") instanceof ContactSheetView sheet) {
            sheet.selectedIndexProperty().set(INTEGRATED);
        }
        showBelow(lab, OPTIONS);
    }

    /// All methods side by side, slow ones too.
    static void askAll(LabStage lab) {
        showBelow(lab, MAPS);
        if (lab.content().lookup("#methods") instanceof MenuButton methods) {
            choose(methods, "method-all");
        }
        TourStops.fire(lab, "#ask-slow");
    }

    private static void choose(MenuButton methods, String id) {
        methods.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .forEach(item -> {
                    if (item instanceof CheckMenuItem check) {
                        check.setSelected(true);
                    }
                    item.getOnAction().handle(null);
                });
    }

    static boolean haveAllAnswered(LabStage lab) {
        return isAnswered(lab)
                && lab.content().lookup("#ask-slow") instanceof Button slow
                && !slow.isVisible();
    }

    static void judge(LabStage lab) {
        showBelow(lab, EVIDENCE);
        TourStops.fire(lab, "#trial-begin");
    }

    static boolean isJudged(LabStage lab) {
        return lab.content().lookup("#light") != null;
    }

    static void plant(LabStage lab) {
        showBelow(lab, SHORTCUT);
        if (lab.content().lookup("#hunt-class") instanceof ComboBox<?> classes) {
            classes.getSelectionModel().select(TEMPTING);
        }
        TourStops.fire(lab, "#hunt-begin");
    }

    static boolean isCaught(LabStage lab) {
        Node bar = lab.content().lookup("#hunt-progress");
        return bar != null && !bar.isVisible();
    }

    private static void showBelow(LabStage lab, int place) {
        TourStops.choose(lab, "#why-below", place);
    }
}
