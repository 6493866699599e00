/// How good the answers are: accuracy, confusion and the pictures behind each figure.
@NullMarked
package org.convlens.evaluation;

import org.jspecify.annotations.NullMarked;
