// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

// Immutable objects with a reference count inside, so that a Value stays 16 bytes.
// The count is atomic: handles may be copied and dropped from any thread.
namespace bailiwick::cedar {

class Object
{
public:
    Object() = default;
    Object(const Object &) = delete;
    Object &operator=(const Object &) = delete;
    virtual ~Object() = default;

    void retain() const { m_count.fetch_add(1, std::memory_order_relaxed); }
    void release() const
    {
        if (m_count.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete this;
    }

private:
    mutable std::atomic<std::uint32_t> m_count{1};
};

// Owning handle of a T derived from Object. Empty only by default construction or after a move.
template<class T>
class Handle
{
public:
    Handle() = default;
    // Takes over the one reference that a fresh object is born with.
    explicit Handle(const T *fresh)
        : m_object(fresh)
    {
    }
    Handle(const Handle &other)
        : m_object(other.m_object)
    {
        if (m_object)
            m_object->retain();
    }
    Handle(Handle &&other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
    {
    }
    Handle &operator=(Handle other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Handle()
    {
        if (m_object)
            m_object->release();
    }

    // A further handle on an object that somebody else keeps.
    static Handle share(const T *object)
    {
        if (object)
            object->retain();
        return Handle(object);
    }
    // Gives up the reference without dropping it; the caller must release it.
    const T *detach() { return std::exchange(m_object, nullptr); }

    const T *get() const { return m_object; }
    const T &operator*() const { return *m_object; }
    const T *operator->() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }

private:
    const T *m_object = nullptr;
};

} // namespace bailiwick::cedar
