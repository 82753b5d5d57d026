// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace bailiwick::wire {

// Lines of a stream with a bound on their length: a file without line breaks must not fill the
// memory. Internal to this folder.
class LineReader
{
public:
    enum class Result { Line, TooLong, End, Failed };

    LineReader(std::istream &input, std::size_t longest);

    // `line` without its break. TooLong: the rest of the line was skipped, `line` is its beginning.
    Result next(std::string &line);
    std::size_t lines() const { return m_lines; } // number of the last one, from 1
    std::size_t bytes() const { return m_bytes; } // read from the stream so far

private:
    bool fill();

    std::istream &m_input;
    std::size_t m_longest;
    std::string m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_lines = 0;
    std::size_t m_bytes = 0;
};

} // namespace bailiwick::wire
