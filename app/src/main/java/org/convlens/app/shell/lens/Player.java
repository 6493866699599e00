package org.convlens.app.shell.lens;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import org.convlens.app.shell.Icons;
import org.convlens.app.shell.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;

/// Slides the window over all cells: play, step, speed, scrub.
public final class Player extends HBox {

    private static final double SLOWEST = 1;
    private static final double USUAL = 4;
    private static final double FASTEST = 30;

    private final Texts texts = Texts.of(Player.class);
    private final Slid slid;
    private final ToggleButton play = new ToggleButton(null, Icons.of(Material2MZ.PLAY_ARROW));
    private final Slider scrub = new Slider();
    private final Slider speed = new Slider(SLOWEST, FASTEST, USUAL);
    private final Timeline clock = new Timeline();

    /// What is slid over positions.
    public interface Slid {

        /// {@return how many positions there are, at least 1}
        int positions();

        /// {@return which one is shown, from 0}
        int position();

        /// Shows another one.
        ///
        /// @param position from 0
        void slideTo(int position);
    }

    /// A player at rest.
    ///
    /// @param slid what it slides
    public Player(Slid slid) {
        this.slid = slid;
        getStyleClass().add("lens-controls");
        clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1), _ -> slide(1)));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.rateProperty().bind(speed.valueProperty());
        explain(play, "play");
        explain(scrub, "scrub");
        explain(speed, "speed");
        HBox.setHgrow(scrub, Priority.ALWAYS);
        speed.setPrefWidth(70);
        speed.setMinWidth(50);
        getChildren()
                .addAll(
                        step("back", Material2MZ.SKIP_PREVIOUS, -1),
                        play,
                        step("on", Material2MZ.SKIP_NEXT, 1),
                        scrub,
                        Icons.of(Material2MZ.SPEED),
                        speed);
        play.selectedProperty().subscribe(this::run);
        scrub.valueProperty().addListener((_, _, now) -> scrubTo(now.intValue()));
        sceneProperty().subscribe(scene -> play.setSelected(play.isSelected() && scene != null));
    }

    private void explain(Control control, String name) {
        control.setId("slide-" + name);
        control.setTooltip(new Tooltip(texts.get(name + ".tip")));
        control.setAccessibleText(texts.get(name + ".tip"));
    }

    private Button step(String name, Ikon icon, int steps) {
        Button button = new Button(null, Icons.of(icon));
        explain(button, name);
        button.setOnAction(_ -> slide(steps));
        return button;
    }

    /// Slides on, from the last position to the first.
    private void slide(int steps) {
        slid.slideTo(Math.floorMod(slid.position() + steps, slid.positions()));
    }

    /// Plays, or waits.
    public void playOrPause() {
        play.setSelected(!play.isSelected());
    }

    private void run(boolean playing) {
        play.setGraphic(Icons.of(playing ? Material2MZ.PAUSE : Material2MZ.PLAY_ARROW));
        if (playing) {
            clock.play();
        } else {
            clock.pause();
        }
    }

    private void scrubTo(int position) {
        if (position != slid.position()) {
            slid.slideTo(position);
        }
    }

    /// Shows where the window stands.
    public void follow() {
        scrub.setMax(Math.max(0, slid.positions() - 1));
        scrub.setDisable(slid.positions() < 2);
        play.setDisable(slid.positions() < 2);
        scrub.setValue(slid.position());
    }
}
