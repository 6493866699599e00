package org.convlens.project;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Single arrays that are not what they claim; whole ones are in `NpzTest`.
class NpyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'descr': '<f8', 'fortran_order': False, 'shape': (1,), }     ; a.npy must hold little-endian float32 (<f4)~ received: <f8~ save it with astype('<f4').
                    {'descr': '>f4', 'fortran_order': False, 'shape': (1,), }     ; a.npy must hold little-endian float32 (<f4)~ received: >f4~ save it with astype('<f4').
                    {'descr': '|O', 'fortran_order': False, 'shape': (1,), }      ; a.npy must hold little-endian float32 (<f4)~ received: |O~ save it with astype('<f4').
                    {'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,), } ; a.npy has a NumPy header that is not understood~ received: {'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,), }
                    {'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }    ; a.npy has a NumPy header that is not understood~ received: {'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }
                    {'descr': '<f4', 'fortran_order': False, 'shape': (2,), }     ; a.npy is truncated: it holds fewer bytes than its header promises.
                    {'descr': '<f4', 'fortran_order': False, 'shape': (2147483647, 2147483647, 2147483647, 2147483647), } ; a.npy is truncated: it holds fewer bytes than its header promises.
                    {'descr': '<f4', 'fortran_order': False, 'shape': (9999999999,), } ; a.npy says it has a shape that is too large~ received: (9999999999,)
                    {'descr': '<f4', 'fortran_order': False, 'shape': (1,1,1,1,1,1,1,1,1), } ; a.npy says it has a shape that is too large~ received: (1,1,1,1,1,1,1,1,1)
                    {'descr': '<f4', 'fortran_order': False, 'shape': (0, 3), }   ; a.npy holds more bytes than its shape needs~ received: shape (0, 3), 4 bytes
                    """)
    void anArrayThatIsNotWhatItClaimsIsRefusedInASentence(String header, String sentence) {
        byte[] file = file((char) 1, (char) 0, header);

        assertThatThrownBy(() -> Npy.read(file, "a.npy"))
                .isInstanceOf(ProjectException.class)
                .hasMessage(sentence.replace('~', ';'));
    }

    @Test
    void anUnknownVersionIsRefused() {
        assertThatThrownBy(() -> Npy.read(file((char) 9, (char) 0, "{}"), "a.npy"))
                .isInstanceOf(ProjectException.class)
                .hasMessageStartingWith(
                        "a.npy is a NumPy file that is not understood; received: version 9");
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        byte[] picture = "\u0089PNG and so on, for a while".getBytes(ISO_8859_1);

        assertThatThrownBy(() -> Npy.read(picture, "a.npy"))
                .isInstanceOf(ProjectException.class)
                .hasMessage("a.npy is no NumPy array: it does not begin like an .npy file.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> Npy.read(new byte[0], "a.npy"))
                .isInstanceOf(ProjectException.class)
                .hasMessage("a.npy is no NumPy array: it does not begin like an .npy file.");
    }

    /// A file with one number behind its header.
    private static byte[] file(char major, char minor, String header) {
        char length = (char) header.length();
        return ("\u0093NUMPY" + major + minor + length + '\u0000' + header + "\u0000\u0000\u0080?")
                .getBytes(ISO_8859_1);
    }
}
