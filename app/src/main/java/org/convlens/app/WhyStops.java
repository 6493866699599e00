package org.convlens.app;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import org.convlens.viz.fx.ContactSheetView;

import java.util.stream.IntStream;

/// The tour's views of the tab "Why": maps side by side, whether to believe one, a planted mark.
final class WhyStops {

    private static final int SAMPLE = 7;
    private static final int TEMPTING = 5;
    private static final int MAPS = 0;
    private static final int EVIDENCE = 1;
    private static final int SHORTCUT = 2;
    private static final int OPTIONS = 3;
    private static final int INTEGRATED = 3;

    private WhyStops() {}

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
        fire(lab, "#ask-slow");
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
        fire(lab, "#trial-begin");
    }

    static boolean isJudged(LabStage lab) {
        return lab.content().lookup("#light") != null;
    }

    static void plant(LabStage lab) {
        showBelow(lab, SHORTCUT);
        if (lab.content().lookup("#hunt-class") instanceof ComboBox<?> classes) {
            classes.getSelectionModel().select(TEMPTING);
        }
        fire(lab, "#hunt-begin");
    }

    static boolean isCaught(LabStage lab) {
        Node bar = lab.content().lookup("#hunt-progress");
        return bar != null && !bar.isVisible();
    }

    private static void showBelow(LabStage lab, int place) {
        if (lab.content().lookup("#why-below") instanceof Pane segments
                && segments.getChildren().get(place) instanceof ToggleButton segment) {
            segment.fire();
        }
    }

    private static void fire(LabStage lab, String button) {
        if (lab.content().lookup(button) instanceof Button found) {
            found.fire();
        }
    }
}
