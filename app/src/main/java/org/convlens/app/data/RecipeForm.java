package org.convlens.app.data;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.convlens.app.shell.Segments;
import org.convlens.app.shell.Texts;
import org.convlens.dataset.DataException;
import org.convlens.dataset.PictureRecipe;
import org.convlens.dataset.PictureRecipe.Fit;
import org.convlens.tensor.Shape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The recipe every picture goes through, to read and to change.
final class RecipeForm extends VBox {

    private static final int LARGEST_SIDE = 1024;

    private final Texts texts = Texts.of(RecipeForm.class);
    private final WholeSpinner height = new WholeSpinner(1, LARGEST_SIDE, 28);
    private final WholeSpinner width = new WholeSpinner(1, LARGEST_SIDE, 28);
    private final SimpleObjectProperty<Integer> channels = new SimpleObjectProperty<>(1);
    private final ComboBox<Fit> fit = new ComboBox<>();
    private final TextField mean = new TextField();
    private final TextField deviation = new TextField();
    private final Label error = new Label();
    private PictureRecipe recipe = PictureRecipe.plain(Shape.of(1, 28, 28));

    RecipeForm(DataViewModel model) {
        super(8);
        Label title = new Label(texts.get("recipe"));
        title.getStyleClass().add("section-title");
        Label order = new Label(texts.get("recipe.order"));
        order.setWrapText(true);
        order.setMinHeight(USE_PREF_SIZE);
        order.getStyleClass().addAll("muted", "small");
        Button apply = new Button(texts.get("recipe.apply"));
        apply.setId("recipe-apply");
        apply.setOnAction(event -> apply(model));
        error.setId("recipe-error");
        error.setWrapText(true);
        error.getStyleClass().add("danger");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        getChildren().addAll(title, order, grid(), error, apply);
    }

    /// Shows a recipe.
    void show(PictureRecipe now) {
        recipe = now;
        channels.set(now.input().channels());
        height.getValueFactory().setValue(now.input().plane().height());
        width.getValueFactory().setValue(now.input().plane().width());
        fit.setValue(now.fit());
        mean.setText(words(now.mean()));
        deviation.setText(words(now.deviation()));
        error.setText("");
    }

    private GridPane grid() {
        fit.getItems().setAll(Fit.values());
        fit.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Fit value) {
                        return value == null ? "" : texts.get("fit." + value);
                    }

                    @Override
                    public Fit fromString(String text) {
                        return Fit.STRETCH;
                    }
                });
        fit.setMaxWidth(Double.MAX_VALUE);
        Stream.of(height, width).forEach(side -> side.setPrefWidth(96));
        mean.setPromptText(texts.get("mean.none"));
        deviation.setPromptText(texts.get("deviation.none"));
        GridPane grid = new GridPane(8, 8);
        row(grid, 0, "height", height);
        row(grid, 1, "width", width);
        row(
                grid,
                2,
                "colour",
                new Segments<>(List.of(1, 3), count -> texts.get("colour." + count), channels));
        row(grid, 3, "fit", fit);
        row(grid, 4, "mean", mean);
        row(grid, 5, "deviation", deviation);
        return grid;
    }

    private void row(GridPane grid, int row, String key, javafx.scene.Node field) {
        Label label = new Label(texts.get(key));
        label.setLabelFor(field);
        label.setTooltip(new Tooltip(texts.get(key + ".tip")));
        field.setId("recipe-" + key);
        field.setAccessibleText(texts.get(key));
        grid.addRow(row, label, field);
    }

    private void apply(DataViewModel model) {
        try {
            Shape input = Shape.of(channels.get(), height.getValue(), width.getValue());
            model.apply(
                    new PictureRecipe(
                            input,
                            fit.getValue(),
                            numbers(mean.getText()),
                            numbers(deviation.getText()),
                            recipe.classNames()));
            error.setText("");
        } catch (NumberFormatException e) {
            error.setText(texts.get("numbers.wrong"));
        } catch (DataException e) {
            error.setText(e.getMessage());
        }
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.strip().split("[ ;]+", -1))
                .filter(word -> !word.isEmpty())
                .map(Double::valueOf)
                .toList();
    }

    private static String words(List<Double> numbers) {
        return numbers.stream()
                .map(number -> String.format(java.util.Locale.ROOT, "%.4g", number))
                .collect(Collectors.joining(" "));
    }
}
