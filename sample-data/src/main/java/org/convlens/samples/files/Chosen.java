package org.convlens.samples.files;

import java.util.Arrays;
import java.util.BitSet;

/// Which of many pictures are wanted.
final class Chosen {

    private final BitSet places;

    Chosen(int[] places, int size) {
        this.places = new BitSet(size);
        Arrays.stream(places).forEach(this.places::set);
    }

    boolean includes(int place) {
        return places.get(place);
    }
}
