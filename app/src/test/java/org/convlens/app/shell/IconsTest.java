package org.convlens.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class IconsTest {

    private final VBox page = new VBox();

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(Themes.sheet(Settings.Appearance.LIGHT));
        page.getChildren().addAll(Icons.of(Material2AL.FOLDER_OPEN), Icons.of(Material2MZ.SCIENCE));
        stage.setScene(new Scene(page, 200, 100));
        stage.show();
    }

    @Test
    void anIconIsALetterOfItsOwnFontInTheColourOfText(FxRobot robot) {
        assertThat(icons(robot))
                .extracting(Text::getText)
                .containsExactly(
                        Character.toString(Material2AL.FOLDER_OPEN.getCode()),
                        Character.toString(Material2MZ.SCIENCE.getCode()));
        assertThat(icons(robot))
                .allSatisfy(icon ->
                        assertThat(icon.getFont().getFamily()).startsWith("Material Icons"));
        assertThat(icons(robot)).extracting(Text::getFill).containsOnly(Color.web("#24292f"));
    }

    @Test
    void anIconGrowsWithTheTextAroundIt(FxRobot robot) {
        robot.interact(() -> page.setStyle("-fx-font-size: 20px;"));
        assertThat(icons(robot)).extracting(icon -> icon.getFont().getSize()).containsOnly(24.0);
    }

    private List<Text> icons(FxRobot robot) {
        return robot.lookup(".icon").queryAllAs(Text.class).stream().toList();
    }
}
