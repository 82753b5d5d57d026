// SPDX-License-Identifier: Apache-2.0
#include "models/identity/seal.h"
#include "models/identity/secret_file.h"
#include "tests/support/registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

using namespace bailiwick::identity;
namespace fs = std::filesystem;

// What is kept on disk: sealed, and whole or not at all.
class SealTest : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatWasSealed();
    void keysFollowFromSecrets();
    void inPiecesAsAtOnce();
    void nothingChangedOpens();
    void filesAreWholeOrNotThere();
    void onlyOwnPlainFilesAreRead();

private:
    fs::path path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    static std::string contentOf(const fs::path &path)
    {
        std::string text;
        return readSecretFile(path, 1'000, text) == SecretFileFault::None ? text : "none";
    }

    QTemporaryDir m_folder;
};

void SealTest::opensWhatWasSealed()
{
    const SealKey key = newSealKey().value();
    QVERIFY(newSealKey().value() != key);
    for (const std::string &content :
         {std::string(), std::string("x"), std::string(100'000, '\0')}) {
        const std::string sealed = seal(content, key, "label").value();
        QCOMPARE(sealed.size(), content.size() + 36);
        QCOMPARE(unseal(sealed, key, "label").value(), content);
        QVERIFY(seal(content, key, "label").value() != sealed); // a new nonce each time
        QVERIFY(!unseal(sealed, key, "other"));
        QVERIFY(!unseal(sealed, newSealKey().value(), "label"));
    }
}

// RFC 5869, appendix A.3: what OpenSSL is asked for is HKDF.
void SealTest::keysFollowFromSecrets()
{
    const SealKey expected{0x8d, 0xa4, 0xe7, 0x75, 0xa5, 0x63, 0xc1, 0x8f, 0x71, 0x5f, 0x80,
                           0x2a, 0x06, 0x3c, 0x5a, 0x31, 0xb8, 0xa1, 0x1f, 0x5c, 0x5e, 0xe1,
                           0x87, 0x9e, 0xc3, 0x45, 0x4e, 0x5f, 0x3c, 0x73, 0x8d, 0x2d};
    QVERIFY(sealKeyFrom(std::string(22, '\x0b'), "").value() == expected);
    QVERIFY(sealKeyFrom("secret", "one").value() == sealKeyFrom("secret", "one").value());
    QVERIFY(sealKeyFrom("secret", "one").value() != sealKeyFrom("secret", "two").value());
    QVERIFY(sealKeyFrom("secret", "one").value() != sealKeyFrom("secreu", "one").value());
}

void SealTest::inPiecesAsAtOnce()
{
    const SealKey key = newSealKey().value();
    auto sealer = Sealer::begin(key, "label").value();
    std::string sealed = sealer.head();
    for (const std::string_view piece : {"one ", "", "two ", "three"})
        sealed += sealer.add(piece);
    const SealTag tag = sealer.finish().value();
    sealed.append(tag.begin(), tag.end());
    QCOMPARE(unseal(sealed, key, "label").value(), std::string("one two three"));
    QVERIFY(sealTagOf(sealed) == tag);
    QVERIFY(sealTagOf("short") == SealTag{});
}

void SealTest::nothingChangedOpens()
{
    const SealKey key = newSealKey().value();
    const std::string sealed = seal("a short content", key, "label").value();
    for (std::size_t length = 0; length < sealed.size(); ++length)
        QVERIFY(!unseal(std::string_view(sealed).substr(0, length), key, "label"));
    for (std::size_t i = 0; i < sealed.size() * 8; ++i) {
        std::string changed = sealed;
        changed[i / 8] = static_cast<char>(changed[i / 8] ^ (1 << i % 8));
        QVERIFY(!unseal(changed, key, "label"));
    }
    QVERIFY(!unseal(sealed + "x", key, "label"));
}

void SealTest::filesAreWholeOrNotThere()
{
    const fs::path file = path("file");
    {
        SecretFile first(file);
        QVERIFY(first.write("one"));
        QVERIFY(!fs::exists(file));
    }
    QVERIFY(!fs::exists(file) && !fs::exists(path("file.new")));
    {
        SecretFile first(file);
        QVERIFY(first.write("on") && first.write("e") && first.commit());
    }
    QCOMPARE(contentOf(file), std::string("one"));
    struct stat status = {};
    QVERIFY(::stat(file.c_str(), &status) == 0 && (status.st_mode & 0777) == 0600);
    {
        SecretFile second(file); // what is there stays until another is whole
        QVERIFY(second.write("two"));
    }
    QCOMPARE(contentOf(file), std::string("one"));
    // A link at the place of the unfinished one leads nowhere.
    fs::create_symlink(path("victim"), path("file.new"));
    {
        SecretFile third(file);
        QVERIFY(third.write("three") && third.commit());
    }
    QCOMPARE(contentOf(file), std::string("three"));
    QVERIFY(!fs::exists(path("victim")));

    SecretFile nowhere(path("no folder") / "file");
    QCOMPARE(nowhere.errorNumber(), ENOENT);
    QVERIFY(!nowhere.write("x") && !nowhere.commit());
    QVERIFY(removeSecretFile(file) && !fs::exists(file));
    QVERIFY(removeSecretFile(file)); // there is none
    fs::create_directory(file);
    SecretFile folder(file);
    QVERIFY(folder.write("x") && !folder.commit() && folder.errorNumber() != 0);
    QVERIFY(!removeSecretFile(file));
}

void SealTest::onlyOwnPlainFilesAreRead()
{
    using enum SecretFileFault;
    std::string text;
    QCOMPARE(readSecretFile(path("missing"), 10, text), Missing);
    const fs::path file = path("plain");
    {
        SecretFile made(file);
        QVERIFY(made.write("0123456789") && made.commit());
    }
    QCOMPARE(readSecretFile(file, 10, text), None);
    QCOMPARE(text, std::string("0123456789"));
    QCOMPARE(readSecretFile(file, 9, text), TooLarge);
    for (const int mode : {0640, 0604, 0620, 0601, 0666}) {
        QVERIFY(::chmod(file.c_str(), static_cast<mode_t>(mode)) == 0);
        QCOMPARE(readSecretFile(file, 10, text), SecretFileFault::Open);
    }
    QVERIFY(::chmod(file.c_str(), 0600) == 0);
    fs::create_symlink(file, path("link"));
    QCOMPARE(readSecretFile(path("link"), 10, text), NoFile);
    QCOMPARE(readSecretFile(m_folder.path().toStdString(), 10, text), NoFile);
    QVERIFY(::mkfifo(path("pipe").c_str(), 0600) == 0);
    QCOMPARE(readSecretFile(path("pipe"), 10, text), NoFile);
    if (::geteuid() != 0)
        return; // only root can give a file away
    QVERIFY(::chown(file.c_str(), 65'534, 65'534) == 0);
    QCOMPARE(readSecretFile(file, 10, text), Foreign);
}

BAILIWICK_TEST(SealTest)
#include "tst_seal.moc"
