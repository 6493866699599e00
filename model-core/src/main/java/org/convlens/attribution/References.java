package org.convlens.attribution;

import org.convlens.dataset.Batch;
import org.convlens.dataset.Dataset;
import org.convlens.tensor.Tensor;

import java.util.List;
import java.util.stream.IntStream;

/// Pictures of a data set that others are compared with.
public final class References {

    private static final int MOST = 32;

    private References() {}

    /// {@return up to 32 pictures in equal steps through a data set}
    ///
    /// @param data where they come from
    public static List<Tensor> of(Dataset data) {
        int count = Math.min(MOST, data.size());
        int[] places =
                IntStream.range(0, count)
                        .map(number -> (int) ((long) number * data.size() / count))
                        .toArray();
        Tensor pictures = Batch.of(data, places).pictures();
        return IntStream.range(0, count).mapToObj(pictures::slice).toList();
    }
}
