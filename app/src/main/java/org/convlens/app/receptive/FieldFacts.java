package org.convlens.app.receptive;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Fact;
import org.convlens.app.shell.lens.Figures;
import org.convlens.app.state.MeasuredField;
import org.convlens.inspection.EffectiveField;
import org.convlens.inspection.EffectiveField.Spread;
import org.convlens.receptivefield.ReceptiveField;
import org.convlens.tensor.Size2;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The words and numbers of a field.
///
/// @param texts of this room
record FieldFacts(Texts texts) {

    /// {@return the arithmetic: size, stride, padding, centre, share}
    ///
    /// @param subject the cell
    /// @param before the layer's field before the last edit, where it was another
    /// @param picture rows and columns
    List<Fact> arithmetic(FieldSubject subject, Optional<ReceptiveField> before, Size2 picture) {
        ReceptiveField now = subject.field();
        return List.of(
                fact("cell", subject.cell().toString()),
                fact("size", grown(before, now, ReceptiveField::size)),
                fact("stride", grown(before, now, ReceptiveField::stride)),
                fact("padding", grown(before, now, ReceptiveField::padding)),
                fact("centre", half(subject.centreRow()) + ", " + half(subject.centreColumn())),
                fact("share", Figures.percent(subject.share(picture))));
    }

    /// {@return what was measured: spread and width, on pictures and on noise}
    ///
    /// @param measured it
    List<Fact> measured(MeasuredField measured) {
        return List.of(
                fact("sigma", sigma(measured.pictures())),
                fact("width", width(measured.pictures())),
                fact("noise.sigma", sigma(measured.noise())),
                fact("noise.width", width(measured.noise())),
                fact("count", Integer.toString(measured.count())),
                fact("iteration", "%,d".formatted(measured.iteration())));
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get(key), value, texts.get(key + ".tip"));
    }

    private static String grown(
            Optional<ReceptiveField> before,
            ReceptiveField now,
            Function<ReceptiveField, Object> what) {
        String after = what.apply(now).toString();
        return before.map(field -> what.apply(field).toString())
                .filter(former -> !former.equals(after))
                .map(former -> former + " → " + after)
                .orElse(after);
    }

    private static String half(double place) {
        String pattern = place == Math.rint(place) ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, pattern, place).replace('-', '−');
    }

    private static String sigma(EffectiveField field) {
        return spread(field.rows()) + " × " + spread(field.columns());
    }

    private static String spread(Spread spread) {
        return Double.isNaN(spread.sigma()) ? "–" : "%.2f".formatted(spread.sigma());
    }

    private static String width(EffectiveField field) {
        return field.rows().size() + "×" + field.columns().size();
    }
}
