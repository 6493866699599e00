package org.convlens.app.shell.lens;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class FactsColumnTest {

    private final FactsColumn column = new FactsColumn();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(column, 400, 100));
        stage.show();
    }

    @Test
    void theColumnKeepsItsWidthWhileOnlyNumbersChange(FxRobot robot) {
        double narrow = width(robot, "size", "5");
        double wide = width(robot, "size", "5 of 28 × 28 cells");
        assertThat(wide).isGreaterThan(narrow);
        assertThat(width(robot, "size", "7")).isEqualTo(wide);
    }

    @Test
    void otherNamesGiveItAnotherWidth(FxRobot robot) {
        double narrow = width(robot, "size", "5");
        width(robot, "size", "5 of 28 × 28 cells");
        width(robot, "side", "5");
        assertThat(width(robot, "size", "5")).isEqualTo(narrow);
    }

    private double width(FxRobot robot, String name, String value) {
        robot.interact(() -> {
            column.show(List.of(new Fact(name, value, "")));
            column.applyCss();
        });
        return column.prefWidth(-1);
    }
}
