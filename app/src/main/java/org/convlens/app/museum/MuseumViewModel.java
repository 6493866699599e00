package org.convlens.app.museum;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.convlens.app.fx.Background;
import org.convlens.app.fx.Background.Answer;
import org.convlens.zoo.Exhibit;
import org.convlens.zoo.Preset;
import org.convlens.zoo.Publication;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What the museum shows: those architectures that search and period leave, and their portraits as
/// they become known.
final class MuseumViewModel {

    private final List<Exhibit> all;
    private final Background background;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ObjectProperty<List<Exhibit>> shown;
    private final ObservableMap<Preset, Portrait> portraits = FXCollections.observableHashMap();
    private boolean begun;

    /// @param all the architectures, in the order of the gallery
    /// @param background where portraits are made
    MuseumViewModel(List<Exhibit> all, Background background) {
        this.all = all;
        this.background = background;
        this.shown = new SimpleObjectProperty<>(all);
        query.subscribe(this::choose);
        period.subscribe(this::choose);
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    ObservableValue<List<Exhibit>> shown() {
        return shown;
    }

    /// {@return portraits made so far}
    ObservableMap<Preset, Portrait> portraits() {
        return portraits;
    }

    /// Takes search and period away.
    void showAll() {
        query.set("");
        period.set(Period.ALL);
    }

    /// Makes the portraits, one after the other, if that has not begun yet.
    void begin() {
        if (!begun) {
            begun = true;
            make(all.stream().flatMap(Exhibit::sizes).toList());
        }
    }

    private void make(List<Preset> rest) {
        if (!rest.isEmpty()) {
            Preset next = rest.getFirst();
            var _ =
                    background.start(
                            () -> Portrait.of(next),
                            new Answer<>(
                                    portrait -> {
                                        portraits.put(next, portrait);
                                        make(rest.subList(1, rest.size()));
                                    },
                                    MuseumViewModel::fail));
        }
    }

    private static void fail(Throwable reason) {
        throw new IllegalStateException("A published network could not be planned", reason);
    }

    private void choose() {
        List<String> words =
                Stream.of(query.get().toLowerCase(Locale.ROOT).split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
        shown.set(
                all.stream()
                        .filter(period.get()::has)
                        .filter(exhibit -> words.stream().allMatch(searchable(exhibit)::contains))
                        .toList());
    }

    private static String searchable(Exhibit exhibit) {
        Preset preset = exhibit.published();
        Publication publication = preset.publication();
        return String.join(
                        " ",
                        preset.name(),
                        preset.title(),
                        preset.text(),
                        publication.authors(),
                        publication.paper(),
                        Integer.toString(publication.year()))
                .toLowerCase(Locale.ROOT);
    }
}
