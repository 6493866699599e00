package org.convlens.app;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import org.convlens.app.shell.Place;
import org.convlens.app.shell.Settings;
import org.convlens.app.state.LabState;
import org.convlens.app.state.Progress;
import org.convlens.app.state.Selection;
import org.convlens.app.welcome.Starter;
import org.convlens.dataset.DataReference;
import org.convlens.inspection.Unit;
import org.convlens.network.Convolution;
import org.convlens.network.Layer;
import org.convlens.network.LayerId;
import org.convlens.network.NetworkEdit;
import org.convlens.network.Window;
import org.convlens.training.TrainingConfig;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the tour shows: each view once, in the order a user meets them.
final class TourStops {

    private static final int SOME_BATCHES = 60;
    private static final int LAYER = 0;
    private static final int MAPS = 1;
    private static final int FILTERS = 2;
    private static final int FIELD = 3;
    private static final int CELL = 4;
    private static final int STEP = 5;
    private static final int PATCHES = 6;
    private static final int WHY = 7;
    private static final int NUMBERS = 8;
    private static final LayerId FIRST = new LayerId("conv1");
    private static final LayerId SECOND = new LayerId("conv2");

    private TourStops() {}

    static List<TourStop> all() {
        return Stream.concat(onTheBench().stream(), WhyStops.ofObjects().stream()).toList();
    }

    private static List<TourStop> onTheBench() {
        return List.of(
                TourStop.usual("welcome", lab -> lab.content().begin(), lab -> true),
                TourStop.usual("empty", TourStops::beginEmpty, TourStops::hasPicture),
                TourStop.usual("untrained", TourStops::beginDigits, TourStops::hasMaps),
                TourStop.usual("training", lab -> lab.lab().start(), TourStops::hasLearned),
                TourStop.usual("maps", TourStops::finish, TourStops::hasResults),
                TourStop.usual("filters", lab -> lab.content().showLens(FILTERS), lab -> true),
                TourStop.usual("field", TourStops::measureField, TourStops::hasField),
                TourStop.usual(
                        "field-depth",
                        lab -> fire(lab, "#field-measure-depth"),
                        TourStops::hasDepth),
                TourStop.usual("cell", lab -> lab.content().showLens(CELL), lab -> true),
                TourStop.usual("cell-pooling", lab -> lookAt(lab, "pool1", 2), lab -> true),
                TourStop.usual("cell-dense", lab -> lookAt(lab, "ip2", 3), lab -> true),
                TourStop.usual("step", TourStops::lookAtStep, TourStops::hasStep),
                TourStop.usual("patches", TourStops::searchPatches, TourStops::hasPatches),
                TourStop.usual("why", lab -> WhyStops.ask(lab, WHY), WhyStops::isAnswered),
                TourStop.usual("why-options", WhyStops::tune, lab -> true),
                TourStop.usual("why-all", WhyStops::askAll, WhyStops::haveAllAnswered),
                TourStop.usual("evidence", WhyStops::judge, WhyStops::isJudged),
                TourStop.usual("shortcut", WhyStops::plant, WhyStops::isCaught),
                TourStop.usual("numbers", TourStops::lookAtNumbers, TourStops::hasNumbers),
                TourStop.usual("overview", TourStops::lookAtAll, TourStops::hasSecondWeights),
                TourStop.usual("overview-together", UnitsStops::compare, UnitsStops::isCompared),
                TourStop.usual("overview-map", UnitsStops::enlarge, lab -> true),
                TourStop.usual("overview-space", UnitsStops::turn, lab -> true),
                TourStop.sized("overview-projector", 1280, 720, TourStops::projectorFont),
                TourStop.usual(
                        "surgery", lab -> UnitsStops.operate(lab, FILTERS), UnitsStops::isJudged),
                TourStop.sized("surgery-projector", 1280, 720, TourStops::projectorFont),
                TourStop.sized(
                        "numbers-projector", 1280, 720, lab -> lab.content().showLens(NUMBERS)),
                TourStop.usual("layer", TourStops::showLayer, lab -> true),
                TourStop.usual("problem", TourStops::breakIt, lab -> true),
                TourStop.usual("data", TourStops::mend, TourStops::hasMaps),
                TourStop.usual(
                        "results", lab -> lab.content().place().set(Place.RESULTS), lab -> true),
                TourStop.usual("museum", TourStops::visitMuseum, TourStops::hasDrawing),
                TourStop.usual("museum-nothing", lab -> search(lab, "perceptron"), lab -> true),
                TourStop.sized("museum-projector", 1920, 1080, TourStops::projectMuseum),
                TourStop.sized("museum-small", 1280, 720, lab -> font(lab, Settings.NORMAL_FONT)),
                TourStop.usual("playground", TourStops::visitPlayground, lab -> true),
                TourStop.usual("playground-transposed", TourStops::turnPlayground, lab -> true),
                TourStop.usual("settings", lab -> lab.content().showSettings(), lab -> true),
                TourStop.usual("about", TourStops::showAbout, lab -> true),
                TourStop.sized("small", 1280, 720, TourStops::backToTheBench),
                TourStop.sized("field-small", 1280, 720, lab -> project(lab, FIELD)),
                TourStop.sized("cell-small", 1280, 720, lab -> project(lab, CELL)),
                TourStop.sized("step-small", 1280, 720, lab -> project(lab, STEP)),
                TourStop.sized("playground-small", 1280, 720, TourStops::turnPlayground),
                TourStop.sized("field-large", 2560, 1440, lab -> project(lab, FIELD)),
                TourStop.sized("cell-large", 2560, 1440, lab -> project(lab, CELL)),
                TourStop.sized("step-large", 2560, 1440, lab -> project(lab, STEP)),
                TourStop.sized("playground-large", 2560, 1440, TourStops::visitPlayground),
                TourStop.sized("overview-large", 2560, 1440, UnitsStops::project),
                TourStop.sized("numbers-large", 2560, 1440, lab -> project(lab, NUMBERS)),
                TourStop.sized("large", 2560, 1440, TourStops::backToTheBench),
                TourStop.sized("full-hd", 1920, 1080, TourStops::backToTheBench),
                TourStop.sized("projector", 1920, 1080, TourStops::projectorFont),
                TourStop.sized("field-projector", 1920, 1080, lab -> project(lab, FIELD)),
                TourStop.sized("cell-projector", 1920, 1080, lab -> project(lab, CELL)),
                TourStop.sized("step-projector", 1920, 1080, lab -> project(lab, STEP)),
                TourStop.sized("field-close", 1280, 720, lab -> project(lab, FIELD)),
                TourStop.sized("cell-close", 1280, 720, lab -> project(lab, CELL)),
                TourStop.sized("step-close", 1280, 720, lab -> project(lab, STEP)),
                TourStop.sized("playground-close", 1280, 720, TourStops::visitPlayground),
                TourStop.sized("playground-projector", 1920, 1080, TourStops::visitPlayground),
                TourStop.usual(
                        "masks-untrained", ResultStops::beginMasks, ResultStops::answersMasks),
                TourStop.usual("masks", lab -> lab.lab().start(), TourStops::hasResults),
                TourStop.usual("results-masks", ResultStops::showResults, lab -> true),
                TourStop.usual(
                        "drawn-untrained",
                        ResultStops::beginPictures,
                        ResultStops::answersPictures),
                TourStop.usual("drawn", lab -> lab.lab().start(), TourStops::hasResults),
                TourStop.usual("results-drawn", ResultStops::showResults, lab -> true),
                TourStop.usual("blocks", BlockStops::fold, lab -> true),
                TourStop.usual("restraint", BlockStops::restrain, lab -> true),
                TourStop.sized("blocks-small", 1280, 720, BlockStops::fold),
                TourStop.sized("blocks-large", 2560, 1440, lab -> {}));
    }

    private static void beginEmpty(LabStage lab) {
        begin(lab, Starters.empty());
    }

    private static void beginDigits(LabStage lab) {
        begin(lab, Starters.named("lenet-caffe"));
        lab.lab().select(Selection.of(FIRST));
        lab.content().showLens(MAPS);
    }

    private static void begin(LabStage lab, Starter starter) {
        TrainingConfig usual = starter.config();
        lab.lab()
                .begin(
                        starter.drawing(),
                        Optional.of(DataReference.parse("digits?limit=2000")),
                        new TrainingConfig(
                                usual.optimizer(),
                                usual.rate(),
                                usual.batchSize(),
                                3,
                                usual.seed(),
                                usual.validationShare()));
        lab.content().enter();
    }

    private static void finish(LabStage lab) {
        lab.content().showLens(MAPS);
        lab.lab().select(new Selection(Set.of(FIRST), Optional.of(3), Optional.empty()));
    }

    private static void measureField(LabStage lab) {
        lab.content().showLens(FIELD);
        lab.lab()
                .select(
                        new Selection(
                                Set.of(SECOND),
                                Optional.of(2),
                                Optional.of(new Selection.Cell(0, 3))));
        fire(lab, "#field-measure");
    }

    private static void lookAtStep(LabStage lab) {
        lookAt(lab, FIRST.name(), 3);
        lab.content().showLens(STEP);
        fire(lab, "#step-look");
    }

    private static boolean hasStep(LabStage lab) {
        return lab.content().lookup("#step-phase") instanceof Labeled phase
                && !phase.getText().isEmpty();
    }

    private static void lookAt(LabStage lab, String layer, int channel) {
        lab.lab()
                .select(
                        new Selection(
                                Set.of(new LayerId(layer)),
                                Optional.of(channel),
                                Optional.of(new Selection.Cell(0, 0))));
    }

    /// Presses a button; what scrolls has no content before its style is applied.
    static void fire(LabStage lab, String button) {
        lab.content().applyCss();
        if (lab.content().lookup(button) instanceof Button found) {
            found.fire();
        }
    }

    /// Presses a segment of a switch, counted from 0.
    static void choose(LabStage lab, String segments, int place) {
        if (lab.content().lookup(segments) instanceof Pane pane
                && pane.getChildren().get(place) instanceof ToggleButton segment) {
            segment.fire();
        }
    }

    private static void project(LabStage lab, int lens) {
        lab.content().place().set(Place.LAB);
        lookAt(lab, (lens == FIELD ? FIRST : SECOND).name(), 2);
        lab.content().showLens(lens);
        fire(lab, "#step-look");
    }

    private static void visitPlayground(LabStage lab) {
        lab.content().place().set(Place.PLAYGROUND);
    }

    /// To the transposed convolution, or back from it.
    private static void turnPlayground(LabStage lab) {
        visitPlayground(lab);
        if (lab.content().lookup("#play-transpose") instanceof CheckBox transpose) {
            transpose.fire();
        }
    }

    private static void searchPatches(LabStage lab) {
        lookAt(lab, FIRST.name(), 3);
        lab.content().showLens(PATCHES);
        lab.lab().searchPatches(new Unit(FIRST, 3));
    }

    private static void lookAtAll(LabStage lab) {
        lab.content().place().set(Place.OVERVIEW);
        lab.lab().select(new Selection(Set.of(SECOND), Optional.of(3), Optional.empty()));
    }

    private static boolean hasSecondWeights(LabStage lab) {
        return state(lab)
                .snapshot()
                .get()
                .filter(seen -> seen.weights().containsKey(SECOND))
                .isPresent();
    }

    private static void showLayer(LabStage lab) {
        font(lab, Settings.NORMAL_FONT);
        UnitsStops.recover(lab);
        lab.content().place().set(Place.LAB);
        lab.lab().select(new Selection(Set.of(FIRST), Optional.of(3), Optional.empty()));
        lab.content().showLens(LAYER);
    }

    private static void lookAtNumbers(LabStage lab) {
        lab.content().showLens(NUMBERS);
    }

    private static boolean hasNumbers(LabStage lab) {
        return state(lab).statistics().get().isPresent();
    }

    private static void breakIt(LabStage lab) {
        lab.lab().state().drawing().get().network().layers().stream()
                .filter(layer -> layer.spec() instanceof Convolution)
                .reduce((one, other) -> other)
                .ifPresent(layer -> lab.lab().edit(enlarged(layer)));
    }

    private static NetworkEdit enlarged(Layer layer) {
        Convolution convolution = (Convolution) layer.spec();
        return new NetworkEdit.ChangeLayer(layer.id(), convolution.with(Window.of(17, 1)));
    }

    private static void mend(LabStage lab) {
        lab.lab().undo();
        lab.content().place().set(Place.DATA);
    }

    private static void visitMuseum(LabStage lab) {
        lab.content().goTo(Place.MUSEUM);
        search(lab, "googlenet");
    }

    private static void search(LabStage lab, String words) {
        ((TextField) lab.content().lookup("#museum-search")).setText(words);
    }

    private static boolean hasDrawing(LabStage lab) {
        return lab.content().lookup("#volumes-googlenet-small") != null;
    }

    private static void projectMuseum(LabStage lab) {
        search(lab, "");
        font(lab, Settings.PROJECTOR_FONT);
    }

    private static void showAbout(LabStage lab) {
        lab.content().closeSheets();
        lab.content().showAbout();
    }

    private static void backToTheBench(LabStage lab) {
        lab.content().closeSheets();
        lab.content().place().set(Place.LAB);
        lab.content().showLens(MAPS);
    }

    private static void projectorFont(LabStage lab) {
        font(lab, Settings.PROJECTOR_FONT);
    }

    private static void font(LabStage lab, int size) {
        lab.settings().change(now -> now.withFont(size));
    }

    private static boolean hasPicture(LabStage lab) {
        return state(lab).picture().get().isPresent();
    }

    private static boolean hasMaps(LabStage lab) {
        return state(lab).snapshot().get().isPresent();
    }

    private static boolean hasLearned(LabStage lab) {
        return state(lab)
                .progress()
                .get()
                .flatMap(Progress::last)
                .filter(last -> last.iteration() > SOME_BATCHES)
                .isPresent();
    }

    private static boolean hasResults(LabStage lab) {
        return state(lab).evaluation().get().isPresent();
    }

    private static boolean hasField(LabStage lab) {
        return !state(lab).fields().get().cells().isEmpty();
    }

    private static boolean hasDepth(LabStage lab) {
        return state(lab).fields().get().depth().isPresent();
    }

    private static boolean hasPatches(LabStage lab) {
        return state(lab).patches().get().isPresent();
    }

    private static LabState state(LabStage lab) {
        return lab.lab().state();
    }
}
