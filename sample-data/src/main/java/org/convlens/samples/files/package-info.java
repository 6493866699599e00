/// Readers of pictures on disk: IDX, CIFAR-10, folders and zips of pictures, single pictures.
@NullMarked
package org.convlens.samples.files;

import org.jspecify.annotations.NullMarked;
