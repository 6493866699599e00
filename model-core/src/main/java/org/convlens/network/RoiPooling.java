package org.convlens.network;

import org.convlens.tensor.Size2;

/// A region of interest as maps of a fixed size: the region is cut into a grid, and the largest
/// value of each part kept.
///
/// Input `[channels, height, width]`, output `[channels, output]`. The region's rows are `⌊top ·
/// height⌋` to `⌈(top + its height) · height⌉ − 1`; part `i` of `n` holds the rows `⌊i · rows / n⌋`
/// to `⌈(i + 1) · rows / n⌉ − 1` of these; columns likewise. The paper's regions come with each
/// picture; this layer's is a setting, so that several such layers look at several regions.
///
/// @param output rows and columns of the grid
/// @param region which part of the maps
/// @see "Girshick, Fast R-CNN, arXiv:1504.08083"
public record RoiPooling(Size2 output, Region region) implements PoolingSpec {

    @Override
    public String kind() {
        return "roi-pooling";
    }
}
