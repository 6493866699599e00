package org.convlens.app.why;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Fact;
import org.convlens.app.shell.lens.Figures;
import org.convlens.attribution.Attribution;
import org.convlens.attribution.Target;
import org.convlens.viz.raster.Cell;
import org.convlens.viz.raster.Overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words and numbers around the maps.
///
/// @param texts of this room
record WhyWords(Texts texts) {

    private static final int MINUTE = 60;

    /// {@return what a choice of target says}
    String aim(Aim aim, Optional<Sight> sight) {
        return switch (aim) {
            case Aim.Nothing() -> texts.get("aim.nothing");
            case Aim.Answer() -> texts.get("aim.answer");
            case Aim.RunnerUp() -> texts.get("aim.runner-up");
            case Aim.OfClass(int number) ->
                    sight.map(now -> now.className(number)).orElse(Integer.toString(number));
            case Aim.Selected() -> texts.get("aim.selected");
        };
    }

    /// {@return a target, such as `7 and not 1` or `conv1, channel 3 at [9, 14]`}
    String target(Target target, Sight sight) {
        return switch (target) {
            case Target.Unit(var layer, int index) ->
                    isLogit(target, index, sight)
                            ? sight.className(index)
                            : texts.get("target.unit", layer, index);
            case Target.Channel(var layer, int channel) ->
                    isLogit(target, channel, sight)
                            ? sight.className(channel)
                            : texts.get("target.channel", layer, channel);
            case Target.Cell(var layer, int channel, int row, int column) ->
                    texts.get("target.cell", layer, channel, new Cell(row, column));
            case Target.Contrast(Target one, Target other) ->
                    texts.get("target.contrast", target(one, sight), target(other, sight));
        };
    }

    private static boolean isLogit(Target target, int number, Sight sight) {
        return target.equals(Target.logit(sight.plan(), number));
    }

    /// {@return what stands beside the method's name}
    String details(Tile tile, Sight sight) {
        String target = target(tile.inquiry().target(), sight);
        return tile.fresh()
                ? texts.get("details", target, tile.inquiry().iteration())
                : texts.get("details.old", target, tile.inquiry().iteration());
    }

    /// {@return what is written under a tile}
    String caption(Tile tile) {
        return switch (tile.standing()) {
            case Standing.Unasked() ->
                    texts.get(
                            tile.method().isQuick() ? "caption.waiting" : "caption.unasked",
                            tile.title());
            case Standing.Partial(_, Advance advance) ->
                    texts.get("caption.partial", tile.title(), advance.share(), left(advance));
            case Standing.Found(_) ->
                    tile.fresh() ? tile.title() : texts.get("caption.old", tile.title());
            case Standing.Refused(_) -> texts.get("caption.refused", tile.title());
        };
    }

    /// {@return how long something still takes; empty while nobody can tell}
    String left(Advance advance) {
        long seconds = Math.max(1, Math.round(advance.secondsLeft()));
        return advance.isForeseen()
                ? texts.get("left", seconds, Math.ceilDiv(seconds, MINUTE))
                : "";
    }

    /// {@return a sentence in the place of a map, where there is none}
    Optional<String> instead(Tile tile) {
        return switch (tile.standing()) {
            case Standing.Unasked() ->
                    Optional.of(
                            texts.get(
                                    tile.method().isQuick() ? "instead.waiting" : "instead.unasked",
                                    tile.title()));
            case Standing.Refused(String sentence) -> Optional.of(sentence);
            case Standing.Partial(_, _), Standing.Found(_) -> Optional.empty();
        };
    }

    /// {@return the lines of the column}
    List<Fact> facts(Tile tile, Overlay overlay, Optional<Cell> cell) {
        List<Fact> facts = new ArrayList<>();
        if (tile.standing() instanceof Standing.Found(Attribution answer)) {
            facts.add(fact("logit", Figures.of(answer.value())));
            facts.add(fact("sum", Figures.of(answer.sum())));
            if (answer.completenessResidual().isPresent()) {
                double residual = answer.completenessResidual().getAsDouble();
                facts.add(fact("missing", Figures.of(residual)));
            }
            if (!answer.layer().isInput()) {
                facts.add(fact("layer", answer.layer().name()));
            }
        }
        facts.add(fact("cell", cell.map(Cell::toString).orElse(texts.get("none"))));
        facts.add(
                fact(
                        "value",
                        cell.map(place -> Figures.of(overlay.valuesAt(place).getFirst()))
                                .orElse(texts.get("none"))));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value, texts.get(key + ".tip"));
    }
}
