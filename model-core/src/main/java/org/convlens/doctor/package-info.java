/// The net doctor: what is wrong with a training, why, and what helps.
@NullMarked
package org.convlens.doctor;

import org.jspecify.annotations.NullMarked;
