// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace bailiwick::mqtt {

struct Note
{
    enum class Level { Notice, Warning, Error };
    Level level = Level::Notice;
    std::string text;
};

// What the replica's thread has to say: the broker's log may be written on its own thread only.
// Thread-safe, bounded: what does not fit is dropped.
class Notes
{
public:
    static constexpr std::size_t most = 256;

    void add(Note::Level level, std::string text)
    {
        const std::lock_guard lock(m_mutex);
        if (m_notes.size() < most)
            m_notes.push_back({level, std::move(text)});
    }
    std::vector<Note> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_notes, {});
    }

private:
    std::mutex m_mutex;
    std::vector<Note> m_notes;
};

} // namespace bailiwick::mqtt
