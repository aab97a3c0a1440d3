package ru.adsdesk.paper;

/** Which form. */
public enum PaperForm {
    /** Work done: volume, materials, time. */
    WORK("Акт выполненных работ"),
    /** Damage to a resident's property (354 p.152). */
    DAMAGE("Акт осмотра при причинении ущерба"),
    /** Nobody at home, or access refused. */
    ACCESS("Акт о недопуске в помещение"),
    /** Check of a utility's quality (354 p.109). */
    QUALITY("Акт проверки качества коммунальной услуги"),
    /** Written answer to an enquiry (416 p.36, 354 p.31). */
    ANSWER("Ответ на обращение");

    private final String title;

    PaperForm(String title) {
        this.title = title;
    }

    /** Its Russian title, as on the sheet and in the name of its file. */
    public String title() {
        return title;
    }
}
