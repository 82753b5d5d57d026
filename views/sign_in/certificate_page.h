// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace bailiwick::views {

/// Asks whether the certificate with this fingerprint is the server's. No is the default; nothing
/// was sent to the server yet.
class CertificatePage : public QWidget
{
    Q_OBJECT
public:
    explicit CertificatePage(QWidget *parent = nullptr);

    void ask(const QString &server, const QString &fingerprint, bool changed);

Q_SIGNALS:
    void accepted();
    void refused();

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_fingerprint;
    QPushButton *m_trust;
    QPushButton *m_refuse;
};

} // namespace bailiwick::views
