// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace bailiwick::identity {

// A file of mode 0600 that is there whole or not at all: written beside its place (PATH.new),
// brought to the disk, then renamed over what was there. Whatever goes wrong leaves what was there.
// POSIX. For one thread; one at a time for a path.
class SecretFile
{
public:
    explicit SecretFile(std::filesystem::path path);
    ~SecretFile(); // what was not committed is gone
    SecretFile(const SecretFile &) = delete;
    SecretFile &operator=(const SecretFile &) = delete;

    // After the first failure all of them fail.
    bool write(std::string_view bytes);
    bool commit();
    // errno of what failed; 0: nothing.
    int errorNumber() const { return m_error; }

private:
    bool failed();

    std::filesystem::path m_path;
    std::filesystem::path m_temporary;
    int m_file = -1;
    int m_error = 0;
};

// Takes a file away, so that it stays away after a loss of power, too. True when there is none.
bool removeSecretFile(const std::filesystem::path &path);

enum class SecretFileFault {
    None,
    Missing,
    Foreign, // belongs to another user
    Open,    // others may read or change it
    NoFile,  // a folder, a link, a device
    Unreadable,
    TooLarge
};
// The bytes of a file that nobody but this process's user may read or change.
SecretFileFault readSecretFile(const std::filesystem::path &path, std::uintmax_t most,
                               std::string &into);

} // namespace bailiwick::identity
