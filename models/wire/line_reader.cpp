// SPDX-License-Identifier: Apache-2.0
#include "models/wire/line_reader.h"

#include <algorithm>

namespace bailiwick::wire {

LineReader::LineReader(std::istream &input, std::size_t longest)
    : m_input(input)
    , m_longest(longest)
    , m_buffer(std::size_t{64} << 10, '\0')
{
}

bool LineReader::fill()
{
    m_input.read(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
    m_begin = 0;
    m_end = static_cast<std::size_t>(m_input.gcount());
    m_bytes += m_end;
    return m_end > 0;
}

LineReader::Result LineReader::next(std::string &line)
{
    line.clear();
    bool any = false;
    bool tooLong = false;
    while (m_begin < m_end || fill()) {
        any = true;
        const auto first = m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin);
        const auto last = m_buffer.begin() + static_cast<std::ptrdiff_t>(m_end);
        const auto end = std::find(first, last, '\n');
        const std::size_t room = m_longest - line.size();
        const auto length = static_cast<std::size_t>(end - first);
        tooLong = tooLong || length > room;
        line.append(first, first + static_cast<std::ptrdiff_t>(std::min(length, room)));
        m_begin += length;
        if (end != last) {
            ++m_begin;
            break;
        }
    }
    if (m_input.bad())
        return Result::Failed;
    if (!any)
        return Result::End;
    ++m_lines;
    return tooLong ? Result::TooLong : Result::Line;
}

} // namespace bailiwick::wire
