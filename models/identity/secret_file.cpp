// SPDX-License-Identifier: Apache-2.0
#include "models/identity/secret_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace bailiwick::identity {

namespace {

namespace fs = std::filesystem;

class Descriptor
{
public:
    explicit Descriptor(int file)
        : m_file(file)
    {
    }
    ~Descriptor()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_file; }

private:
    int m_file;
};

// What happened to its names lasts.
bool syncFolderOf(const fs::path &path)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    const Descriptor file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some file systems cannot sync a folder, and do not need it.
    return file.get() >= 0 && (::fsync(file.get()) == 0 || errno == EINVAL);
}

} // namespace

SecretFile::SecretFile(fs::path path)
    : m_path(std::move(path))
    , m_temporary(m_path.string() + ".new")
{
    ::unlink(m_temporary.c_str());
    m_file = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                    S_IRUSR | S_IWUSR);
    if (m_file < 0)
        failed();
}

SecretFile::~SecretFile()
{
    if (m_file < 0)
        return;
    ::close(m_file);
    ::unlink(m_temporary.c_str());
}

bool SecretFile::failed()
{
    if (m_error == 0)
        m_error = errno != 0 ? errno : EIO;
    return false;
}

bool SecretFile::write(std::string_view bytes)
{
    while (m_error == 0 && !bytes.empty()) {
        errno = 0;
        const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failed();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return m_error == 0;
}

bool SecretFile::commit()
{
    if (m_error != 0)
        return false;
    errno = 0;
    if (::fsync(m_file) != 0)
        return failed();
    // A full disk may be told only now.
    if (::close(std::exchange(m_file, -1)) != 0 ||
        ::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        failed();
        ::unlink(m_temporary.c_str());
        return false;
    }
    return syncFolderOf(m_path) || failed();
}

bool removeSecretFile(const fs::path &path)
{
    if (::unlink(path.c_str()) != 0)
        return errno == ENOENT;
    return syncFolderOf(path);
}

SecretFileFault readSecretFile(const fs::path &path, std::uintmax_t most, std::string &into)
{
    using enum SecretFileFault;
    // Not a link: it might lead to what others may change. Not blocking: a pipe is none either.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (file.get() < 0)
        return errno == ENOENT ? Missing : errno == ELOOP ? NoFile : Unreadable;
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return Unreadable;
    if (!S_ISREG(status.st_mode))
        return NoFile;
    if (status.st_uid != ::geteuid())
        return Foreign;
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Open;
    if (static_cast<std::uintmax_t>(status.st_size) > most)
        return TooLarge;
    into.resize(static_cast<std::size_t>(status.st_size));
    for (std::size_t done = 0; done < into.size();) {
        const ssize_t read = ::read(file.get(), into.data() + done, into.size() - done);
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0)
            return Unreadable; // it shrank
        done += static_cast<std::size_t>(read);
    }
    return None;
}

} // namespace bailiwick::identity
