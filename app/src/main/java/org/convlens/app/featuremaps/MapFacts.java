package org.convlens.app.featuremaps;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Fact;
import org.convlens.app.shell.lens.Figures;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.receptivefield.Stride;
import org.convlens.viz.color.ValueRange;
import org.convlens.viz.raster.Cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words and numbers around the enlarged map.
///
/// @param texts of this room
record MapFacts(Texts texts) {

    /// {@return what stands beside the layer's name, such as `20 maps · 24×24 · iteration 1,840`}
    ///
    /// @param maps the layer's
    String title(LayerMaps maps) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(maps.isSpatial() ? "maps" : "units", maps.count()));
        if (maps.isSpatial()) {
            parts.add(maps.values().shape().plane().toString());
        }
        maps.iteration().map(count -> texts.get("iteration", count)).ifPresent(parts::add);
        if (maps.isStale()) {
            parts.add(texts.get("stale"));
        }
        return String.join(" · ", parts);
    }

    /// {@return the lines of the column}
    ///
    /// @param sheet the layer's maps
    /// @param focus what is enlarged
    List<Fact> column(MapSheet sheet, Focus focus) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(sheet.maps().isSpatial() ? "map" : "unit", place(sheet.maps(), focus)));
        facts.addAll(sheet.maps().isSpatial() ? ofMap(sheet, focus) : ofUnit(sheet, focus));
        return facts;
    }

    private List<Fact> ofMap(MapSheet sheet, Focus focus) {
        LayerMaps maps = sheet.maps();
        return List.of(
                fact("max", Figures.of(ValueRange.ofEntry(maps.values(), focus.channel()).high())),
                fact("mean", Figures.of(Figures.mean(maps.values(), focus.channel()))),
                fact("dead", Figures.percent(sheet.deadShare())),
                fact("cell", focus.cell().map(Cell::toString).orElse(texts.get("none"))),
                fact(
                        "value",
                        focus.cell()
                                .map(cell -> value(maps, focus, cell))
                                .orElse(texts.get("none"))),
                fact("field", field(maps)),
                fact("stride", stride(maps)));
    }

    private List<Fact> ofUnit(MapSheet sheet, Focus focus) {
        LayerMaps maps = sheet.maps();
        return List.of(
                fact("value", value(maps, focus, new Cell(0, 0))),
                fact("max", Figures.of(maps.range().high())),
                fact("min", Figures.of(maps.range().low())),
                fact("dead", Figures.percent(sheet.deadShare())),
                fact("field", field(maps)));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value, texts.get(key + ".tip"));
    }

    private static String place(LayerMaps maps, Focus focus) {
        return focus.channel() + " / " + maps.count();
    }

    private static String value(LayerMaps maps, Focus focus, Cell cell) {
        return Figures.of(maps.value(focus.channel(), cell.row(), cell.column()));
    }

    private String field(LayerMaps maps) {
        return maps.field().map(field -> field.size().toString()).orElse(texts.get("everything"));
    }

    private static String stride(LayerMaps maps) {
        Optional<String> stride = maps.field().map(ReceptiveField::stride).map(Stride::brief);
        return stride.orElse("–");
    }
}
