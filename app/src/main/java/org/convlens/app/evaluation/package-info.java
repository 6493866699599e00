/// How good the network is: accuracy, confusion matrix and the pictures behind each cell.
@NullMarked
package org.convlens.app.evaluation;

import org.jspecify.annotations.NullMarked;
