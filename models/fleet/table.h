// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/id.h"

#include <algorithm>
#include <concepts>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace bailiwick::fleet {

// A type may mark few of its rows; tables know where those are.
template<typename T>
concept Markable = requires(const T &row) {
    {
        isMarked(row)
    } -> std::same_as<bool>;
};

// All entities of one kind, ordered by their `id` (an Id, or any ordered key). Rows stand in chunks
// that tables share: a table that differs from another in a few rows shares all chunks but those,
// and forEachChange() finds what differs by looking only there. Immutable once shared, so safe to
// read from any thread; rows stay where they are as long as any table has their chunk.
// n rows, m changes: find O(log n), at O(log n), merged O(m + n / chunk), iteration O(1) a step.
template<typename T>
class Table
{
    using Chunk = std::vector<T>; // never empty

public:
    using Key = decltype(T::id);
    class Iterator;

    Table()
        : m_directory(std::make_shared<const Directory>())
    {
    }
    // Any order; of rows with one id the last stays.
    explicit Table(std::vector<T> rows)
    {
        const auto less = [](const T &a, const T &b) { return a.id < b.id; };
        if (!std::is_sorted(rows.begin(), rows.end(), less))
            std::stable_sort(rows.begin(), rows.end(), less);
        Directory directory;
        auto row = rows.begin();
        Chunk chunk;
        while (row != rows.end()) {
            auto last = row;
            while (std::next(last) != rows.end() && std::next(last)->id == row->id)
                ++last;
            chunk.push_back(std::move(*last));
            row = std::next(last);
            if (chunk.size() == chunkRows || row == rows.end()) {
                chunk.shrink_to_fit();
                directory.add(std::make_shared<const Chunk>(std::move(chunk)));
                chunk.clear();
                chunk.reserve(chunkRows);
            }
        }
        m_directory = std::make_shared<const Directory>(std::move(directory));
    }

    const Table &rows() const { return *this; }
    Iterator begin() const { return {m_directory.get(), 0, 0}; }
    Iterator end() const { return {m_directory.get(), m_directory->chunks.size(), 0}; }
    std::size_t size() const { return m_directory->before.back(); }
    bool empty() const { return size() == 0; }
    // REQUIRES: index < size().
    const T &at(std::size_t index) const
    {
        const auto after =
            std::upper_bound(m_directory->before.begin(), m_directory->before.end(), index);
        const auto chunk = static_cast<std::size_t>(after - m_directory->before.begin()) - 1;
        return (*m_directory->chunks[chunk])[index - m_directory->before[chunk]];
    }
    // Calls f(row) for each of some indexes. REQUIRES: they ascend and are below size().
    template<typename Indexes, typename F>
    void forEachAt(const Indexes &indexes, F &&f) const
    {
        std::size_t chunk = 0;
        for (const std::size_t index : indexes) {
            while (m_directory->before[chunk + 1] <= index)
                ++chunk;
            f((*m_directory->chunks[chunk])[index - m_directory->before[chunk]]);
        }
    }
    const T &operator[](std::size_t index) const { return at(index); }
    const T &front() const { return at(0); }
    const T &back() const { return at(size() - 1); }

    // Null when there is none.
    const T *find(const Key &id) const { return locate(id).row; }
    // Place in the order of ids.
    std::optional<std::size_t> indexOf(const Key &id) const
    {
        const Place place = locate(id);
        return place.row ? std::optional<std::size_t>(place.index) : std::nullopt;
    }
    std::size_t indexOf(const T *row) const { return locate(row->id).index; }
    // Same rows object: certainly unchanged. (false does not mean changed.)
    bool shares(const Table &other) const { return m_directory == other.m_directory; }
    bool operator==(const Table &other) const
    {
        bool same = size() == other.size();
        if (same)
            forEachChange(*this, other, [&](const T *, const T *) { same = false; });
        return same;
    }

    // `puts` sorted by id and unique, `removes` sorted.
    Table merged(std::vector<T> puts, std::span<const Key> removes) const
    {
        Directory directory;
        directory.reserve(m_directory->chunks.size() + puts.size() / chunkRows + 2);
        auto put = puts.begin();
        auto remove = removes.begin();
        Chunk pending; // rows of changed chunks, not yet added
        for (std::size_t i = 0; i < m_directory->chunks.size(); ++i) {
            const bool last = i + 1 == m_directory->chunks.size();
            const auto before = [&](const Key &id) {
                return last || id < m_directory->firsts[i + 1];
            };
            const bool changed = (put != puts.end() && before(put->id)) ||
                                 (remove != removes.end() && before(*remove));
            if (!changed) {
                addInPieces(directory, pending);
                directory.share(*m_directory, i);
                continue;
            }
            for (const T &row : *m_directory->chunks[i]) {
                while (put != puts.end() && put->id < row.id)
                    pending.push_back(std::move(*put++));
                while (remove != removes.end() && *remove < row.id)
                    ++remove;
                if (put != puts.end() && put->id == row.id)
                    pending.push_back(std::move(*put++));
                else if (remove == removes.end() || *remove != row.id)
                    pending.push_back(row);
            }
            while (put != puts.end() && before(put->id))
                pending.push_back(std::move(*put++));
            while (remove != removes.end() && before(*remove))
                ++remove;
        }
        std::move(put, puts.end(), std::back_inserter(pending));
        addInPieces(directory, pending);
        Table result;
        result.m_directory = std::make_shared<const Directory>(std::move(directory));
        return result;
    }

    // Calls f(row before, row after) for each id whose rows differ, in order of ids; null where
    // there is none. O(changed chunks), plus a step for each chunk they share.
    template<typename F>
    static void forEachChange(const Table &before, const Table &after, F &&f)
    {
        if (before.shares(after))
            return;
        Iterator a = before.begin();
        Iterator b = after.begin();
        while (a != before.end() || b != after.end()) {
            if (a != before.end() && b != after.end()) {
                if (a.m_row == 0 && b.m_row == 0 && a.chunk() == b.chunk()) {
                    a.nextChunk();
                    b.nextChunk();
                    continue;
                }
                if (a->id == b->id) {
                    if (!(*a == *b))
                        f(&*a, &*b);
                    ++a;
                    ++b;
                    continue;
                }
            }
            if (b == after.end() || (a != before.end() && a->id < b->id)) {
                f(&*a, nullptr);
                ++a;
            } else {
                f(nullptr, &*b);
                ++b;
            }
        }
    }

    // Calls f for each row that its type marks, in order of ids. O(chunks that have such rows),
    // plus a bit for each that has none.
    template<typename F>
    void forEachMarked(F &&f) const
        requires Markable<T>
    {
        for (std::size_t i = 0; i < m_directory->chunks.size(); ++i) {
            if (!m_directory->marked[i])
                continue;
            for (const T &row : *m_directory->chunks[i]) {
                if (isMarked(row))
                    f(row);
            }
        }
    }

    // Calls f(index in before, index in after) for each id that both have, in order of ids. Linear;
    // rows of shared chunks are not looked at.
    template<typename F>
    static void forEachPair(const Table &before, const Table &after, F &&f)
    {
        Iterator a = before.begin();
        Iterator b = after.begin();
        while (a != before.end() && b != after.end()) {
            const auto i = static_cast<std::size_t>(a.index());
            const auto j = static_cast<std::size_t>(b.index());
            if (a.m_row == 0 && b.m_row == 0 && a.chunk() == b.chunk()) {
                for (std::size_t row = 0; row < a.chunk()->size(); ++row)
                    f(i + row, j + row);
                a.nextChunk();
                b.nextChunk();
            } else if (a->id == b->id) {
                f(i, j);
                ++a;
                ++b;
            } else if (a->id < b->id) {
                ++a;
            } else {
                ++b;
            }
        }
    }

private:
    static constexpr std::size_t chunkRows = 256;

    struct Directory
    {
        std::vector<std::shared_ptr<const Chunk>> chunks;
        std::vector<Key> firsts;            // first id of each chunk
        std::vector<std::size_t> before{0}; // rows before each chunk; at the end, all
        std::vector<bool> marked;           // chunks with marked rows; empty if T marks none

        void reserve(std::size_t count)
        {
            chunks.reserve(count);
            firsts.reserve(count);
            before.reserve(count + 1);
        }
        void add(std::shared_ptr<const Chunk> chunk)
        {
            if constexpr (Markable<T>)
                marked.push_back(std::any_of(chunk->begin(), chunk->end(),
                                             [](const T &row) { return isMarked(row); }));
            append(std::move(chunk));
        }
        // A chunk of another directory.
        void share(const Directory &other, std::size_t index)
        {
            if constexpr (Markable<T>)
                marked.push_back(other.marked[index]);
            append(other.chunks[index]);
        }
        void append(std::shared_ptr<const Chunk> chunk)
        {
            firsts.push_back(chunk->front().id);
            before.push_back(before.back() + chunk->size());
            chunks.push_back(std::move(chunk));
        }
    };

    struct Place
    {
        const T *row = nullptr;
        std::size_t index = 0;
    };

    Place locate(const Key &id) const
    {
        const auto &firsts = m_directory->firsts;
        const auto after = std::upper_bound(firsts.begin(), firsts.end(), id);
        if (after == firsts.begin())
            return {};
        const auto number = static_cast<std::size_t>(after - firsts.begin()) - 1;
        const Chunk &chunk = *m_directory->chunks[number];
        const auto it =
            std::lower_bound(chunk.begin(), chunk.end(), id,
                             [](const T &row, const Key &wanted) { return row.id < wanted; });
        if (it == chunk.end() || it->id != id)
            return {};
        return {&*it, m_directory->before[number] + static_cast<std::size_t>(it - chunk.begin())};
    }

    // Chunks of nearly equal size, none above the limit.
    static void addInPieces(Directory &directory, Chunk &pending)
    {
        const std::size_t pieces = (pending.size() + chunkRows - 1) / chunkRows;
        auto row = pending.begin();
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            const auto rest = static_cast<std::size_t>(pending.end() - row);
            const auto end = row + static_cast<std::ptrdiff_t>(rest / (pieces - piece));
            directory.add(std::make_shared<const Chunk>(std::make_move_iterator(row),
                                                        std::make_move_iterator(end)));
            row = end;
        }
        pending.clear();
    }

    std::shared_ptr<const Directory> m_directory;
};

// Goes through the rows in order of ids.
template<typename T>
class Table<T>::Iterator
{
public:
    using value_type = T;
    using reference = const T &;
    using pointer = const T *;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::random_access_iterator_tag;

    Iterator() = default;
    Iterator(const Directory *directory, std::size_t chunk, std::size_t row)
        : m_directory(directory)
        , m_chunk(chunk)
        , m_row(row)
    {
    }

    reference operator*() const { return (*m_directory->chunks[m_chunk])[m_row]; }
    pointer operator->() const { return &**this; }
    reference operator[](difference_type n) const { return *(*this + n); }

    Iterator &operator++()
    {
        if (++m_row == m_directory->chunks[m_chunk]->size())
            nextChunk();
        return *this;
    }
    Iterator operator++(int)
    {
        Iterator old = *this;
        ++*this;
        return old;
    }
    Iterator &operator--()
    {
        if (m_row == 0)
            m_row = m_directory->chunks[--m_chunk]->size();
        --m_row;
        return *this;
    }
    Iterator operator--(int)
    {
        Iterator old = *this;
        --*this;
        return old;
    }
    Iterator &operator+=(difference_type n)
    {
        const auto target = static_cast<std::size_t>(index() + n);
        const auto &before = m_directory->before;
        const auto after = std::upper_bound(before.begin(), before.end(), target);
        m_chunk = static_cast<std::size_t>(after - before.begin()) - 1;
        if (m_chunk == m_directory->chunks.size())
            m_row = 0;
        else
            m_row = target - before[m_chunk];
        return *this;
    }
    Iterator &operator-=(difference_type n) { return *this += -n; }
    friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
    friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
    friend Iterator operator-(Iterator it, difference_type n) { return it -= n; }
    friend difference_type operator-(const Iterator &a, const Iterator &b)
    {
        return a.index() - b.index();
    }
    friend bool operator==(const Iterator &a, const Iterator &b)
    {
        return a.m_chunk == b.m_chunk && a.m_row == b.m_row;
    }
    friend auto operator<=>(const Iterator &a, const Iterator &b)
    {
        return std::tie(a.m_chunk, a.m_row) <=> std::tie(b.m_chunk, b.m_row);
    }

private:
    friend class Table<T>;
    difference_type index() const
    {
        return static_cast<difference_type>(m_directory->before[m_chunk] + m_row);
    }
    const Chunk *chunk() const { return m_directory->chunks[m_chunk].get(); }
    void nextChunk()
    {
        ++m_chunk;
        m_row = 0;
    }

    const Directory *m_directory = nullptr;
    std::size_t m_chunk = 0;
    std::size_t m_row = 0;
};

} // namespace bailiwick::fleet
