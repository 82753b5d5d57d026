// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <memory>
#include <vector>

namespace bailiwick::access {

// An array that shares what did not change with the array it was copied from: values stand in
// chunks, and a copy that is written to gets its own copy of the chunks it touches. Copying costs a
// pointer for each chunk. Only the one who made a copy writes to it, before it is shared with other
// threads; after that it is immutable.
template<typename T, std::size_t chunkSize>
class ChunkedArray
{
public:
    ChunkedArray() = default;
    // All chunks of a copy are shared until it writes to them. REQUIRES: the original is not
    // written to any more.
    ChunkedArray(const ChunkedArray &other)
        : m_size(other.m_size)
        , m_chunks(other.m_chunks)
        , m_own(other.m_chunks.size(), false)
    {
    }
    ChunkedArray(ChunkedArray &&) noexcept = default;
    ChunkedArray &operator=(const ChunkedArray &other) { return *this = ChunkedArray(other); }
    ChunkedArray &operator=(ChunkedArray &&) noexcept = default;

    std::size_t size() const { return m_size; }
    // Values of one chunk stand one behind the other.
    const T &operator[](std::size_t index) const
    {
        return m_chunks[index / chunkSize][static_cast<std::ptrdiff_t>(index % chunkSize)];
    }

    // A value to write to. REQUIRES: index < size().
    T &edit(std::size_t index)
    {
        const std::size_t number = index / chunkSize;
        auto &chunk = m_chunks[number];
        if (!m_own[number]) {
            auto copy = std::make_shared<T[]>(chunkSize);
            std::copy_n(chunk.get(), chunkSize, copy.get());
            chunk = std::move(copy);
            m_own[number] = true;
        }
        return chunk[static_cast<std::ptrdiff_t>(index % chunkSize)];
    }
    void resize(std::size_t size)
    {
        while (m_chunks.size() * chunkSize < size) {
            m_chunks.push_back(std::make_shared<T[]>(chunkSize));
            m_own.push_back(true);
        }
        m_size = size;
    }
    // Copies values of another array over some of this one.
    void copyFrom(const ChunkedArray &other, std::size_t from, std::size_t to, std::size_t count)
    {
        while (count > 0) {
            const std::size_t step =
                std::min({count, chunkSize - from % chunkSize, chunkSize - to % chunkSize});
            std::copy_n(&other[from], step, &edit(to));
            from += step;
            to += step;
            count -= step;
        }
    }
    // The chunk of an index is the same object in both: nothing in it differs.
    bool sharesChunk(std::size_t index, const ChunkedArray &other) const
    {
        const std::size_t chunk = index / chunkSize;
        return chunk < other.m_chunks.size() && m_chunks[chunk] == other.m_chunks[chunk];
    }

private:
    std::size_t m_size = 0;
    std::vector<std::shared_ptr<T[]>> m_chunks;
    std::vector<bool> m_own; // chunks that nobody else has
};

} // namespace bailiwick::access
