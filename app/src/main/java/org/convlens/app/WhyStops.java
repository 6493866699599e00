package org.convlens.app;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

import org.convlens.viz.fx.HeatMapView;

/// The tour's views of the tab "Why": maps side by side, whether to believe one, a planted mark.
final class WhyStops {

    private static final int SAMPLE = 7;
    private static final int EVIDENCE = 1;
    private static final int SHORTCUT = 2;

    private WhyStops() {}

    /// The tab asks as soon as it is seen.
    static void ask(LabStage lab, int tab) {
        lab.content().showLens(tab);
        lab.lab().showSample(SAMPLE);
    }

    static boolean isAnswered(LabStage lab) {
        return lab.content().lookup("#big-why") instanceof HeatMapView big
                && big.contentProperty().get() != null;
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
