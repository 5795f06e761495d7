// Runs a quizgen Apps Script against a form that only remembers; prints what was built as JSON.
const vm = require("node:vm");
const script = require("node:fs").readFileSync(0, "utf-8");

const form = { items: [] };

function item(type) {
  const made = { type };
  form.items.push(made);
  return {
    setTitle: (text) => (made.title = text),
    setPoints: (points) => (made.points = points),
    setRequired: (required) => (made.required = required),
    createChoice: (text, correct) => ({ text, correct }),
    setChoices: (choices) => (made.choices = choices),
    setFeedbackForCorrect: (feedback) => (made.right = feedback),
    setFeedbackForIncorrect: (feedback) => (made.wrong = feedback),
    setGeneralFeedback: (feedback) => (made.feedback = feedback),
  };
}

const FormApp = {
  create: () => ({
    setTitle: (text) => (form.title = text),
    setDescription: (text) => (form.description = text),
    setIsQuiz: (quiz) => (form.quiz = quiz),
    addMultipleChoiceItem: () => item("choice"),
    addTextItem: () => item("text"),
    addParagraphTextItem: () => item("paragraph"),
    getEditUrl: () => "",
    getPublishedUrl: () => "",
  }),
  createFeedback: () => ({ setText: (text) => ({ build: () => text }) }),
};

vm.runInNewContext(`${script}\nbuildQuiz();`, { FormApp, Logger: { log: () => {} } });
process.stdout.write(JSON.stringify(form));
