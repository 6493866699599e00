package org.convlens.app.numbers;

import org.convlens.app.shell.Texts;
import org.convlens.app.shell.lens.Figures;
import org.convlens.doctor.Complaint;
import org.convlens.doctor.Remedy;

import java.util.Locale;

/// What the net doctor says.
///
/// @param texts of this room
record DoctorWords(Texts texts) {

    /// {@return what is wrong and why, in a sentence or two}
    String of(Complaint complaint) {
        return switch (complaint) {
            case Complaint.LossIsNoNumber() -> texts.get("finding.nan");
            case Complaint.LossIsFlat(double before, double now) ->
                    texts.get("finding.flat", Figures.of(before), Figures.of(now));
            case Complaint.LossOscillates(double swing) ->
                    texts.get("finding.jumps", Figures.of(swing));
            case Complaint.Overfitting(int best, double lowest, double now) ->
                    texts.get("finding.overfit", best, Figures.of(lowest), Figures.of(now));
            case Complaint.DeadUnits(var layer, double share) ->
                    texts.get("finding.dead", layer, Figures.percent(share));
            case Complaint.SaturatedUnits(var layer, double share) ->
                    texts.get("finding.saturated", layer, Figures.percent(share));
            case Complaint.VanishingGradients(var layer, double share) ->
                    texts.get("finding.vanishing", layer, Figures.of(share));
            case Complaint.ExplodingGradients(var layer, double norm) ->
                    texts.get("finding.exploding", layer, Figures.of(norm));
            case Complaint.StepsTooLarge(var layer, double ratio) ->
                    texts.get("finding.large", layer, Figures.of(ratio));
            case Complaint.StepsTooSmall(var layer, double ratio) ->
                    texts.get("finding.small", layer, Figures.of(ratio));
        };
    }

    /// {@return what a remedy's button says}
    String of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.ChangeRate(double rate) -> texts.get("remedy.rate", number(rate));
            case Remedy.StopAfter(int epochs) -> texts.get("remedy.epochs", epochs);
            case Remedy.ChangeFunction(var function, var _) ->
                    texts.get(
                            "remedy.function",
                            function.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case Remedy.Normalise _ -> texts.get("remedy.normalise");
            case Remedy.DropOut _ -> texts.get("remedy.dropout");
        };
    }

    /// {@return what its tooltip says}
    String tip(Remedy remedy) {
        return switch (remedy) {
            case Remedy.ChangeRate _, Remedy.StopAfter _ -> texts.get("remedy.live.tip");
            case Remedy.ChangeFunction _, Remedy.Normalise _, Remedy.DropOut _ ->
                    texts.get("remedy.edit.tip");
        };
    }

    private static String number(double rate) {
        return String.format(Locale.getDefault(), "%.2g", rate);
    }
}
