// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/remote/answers.h"

#include <QWidget>

class QComboBox;

namespace bailiwick::widgets {
class DateField;
class FilterLine;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// What the log is filtered by: any words, who, what, which resource, outcome, when. Changing any
/// of them sends the whole filter. Escape in a line clears it.
class AuditFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit AuditFilterBar(QWidget *parent = nullptr);

    remote::AuditFilter filter() const;
    void setFilter(const remote::AuditFilter &filter);
    void clear() { setFilter({}); }
    void focusFirst();
    /// What the first line says at its end: "Searching…", "Nothing found".
    widgets::FilterLine &line() { return *m_text; }

Q_SIGNALS:
    void filterChanged(const bailiwick::remote::AuditFilter &filter);

private:
    void changed();

    widgets::FilterLine *m_text;
    widgets::FilterLine *m_actor;
    widgets::FilterLine *m_action;
    widgets::FilterLine *m_resource;
    QComboBox *m_outcome;
    widgets::DateField *m_from;
    widgets::DateField *m_until;
    remote::AuditFilter m_last;
    bool m_setting = false;
};

} // namespace bailiwick::views
