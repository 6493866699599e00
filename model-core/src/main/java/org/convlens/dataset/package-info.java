/// Where pictures come from: data sets, batches and the recipe every picture goes through.
@NullMarked
package org.convlens.dataset;

import org.jspecify.annotations.NullMarked;
