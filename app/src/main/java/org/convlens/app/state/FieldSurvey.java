package org.convlens.app.state;

import org.convlens.dataset.Dataset;
import org.convlens.dataset.PassProgress;
import org.convlens.engine.NetworkSession;
import org.convlens.inspection.EffectiveField;
import org.convlens.inspection.FieldCell;
import org.convlens.inspection.FieldDepth;
import org.convlens.inspection.FieldPictures;
import org.convlens.tensor.Tensor;
import org.convlens.training.Question;

import java.util.List;

/// Measures effective fields on some pictures of a set, and on noise.
///
/// @param pictures the set
/// @param progress follows it, and may end it
/// @param iteration how far the network is trained
record FieldSurvey(Dataset pictures, PassProgress progress, long iteration) {

    /// Enough that a few odd pictures do not show.
    static final int COUNT = 32;

    private static final long SEED = 1;

    Question<MeasuredField> of(FieldCell cell) {
        return session -> measure(session, cell);
    }

    private MeasuredField measure(NetworkSession session, FieldCell cell) {
        List<Tensor> some = FieldPictures.of(pictures, COUNT);
        List<Tensor> noise =
                FieldPictures.noise(session.plan().network().input(), some.size(), SEED);
        int all = 2 * some.size();
        return new MeasuredField(
                cell,
                EffectiveField.measure(
                        session, cell, some, (done, _) -> progress.goesOn(done, all)),
                EffectiveField.measure(
                        session,
                        cell,
                        noise,
                        (done, _) -> progress.goesOn(some.size() + done, all)),
                some.size(),
                iteration);
    }

    FieldDepth depth(NetworkSession session) {
        return FieldDepth.measure(session, FieldPictures.of(pictures, COUNT), progress);
    }
}
