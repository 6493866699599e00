package org.convlens.app.why;

import org.convlens.app.state.LoadedData;
import org.convlens.app.state.Study;
import org.convlens.evaluation.PointingGame;

import java.util.function.Consumer;

/// Asks every method why unseen pictures are what they are, and looks whether it points at their
/// objects.
///
/// @param data the lab's, with masks
record ObjectsStudy(LoadedData data) implements Study<Hunt> {

    /// How many pictures.
    static final int PICTURES = 12;

    @Override
    public void of(Copy copy, Consumer<Hunt> news) {
        PointingGame game =
                PointingGame.atObjects(
                        copy.session(), data.unseen(), PICTURES, data.recipe().black());
        new MethodSearch(new Quarry.Objects(), game::play, Advance.Watch.on(copy.ticker()))
                .all(news);
    }
}
