"""People of whom most readers know what they do, so that they are no wrong answers beside others.

Written for this project from general knowledge. Heads of state and the founders of great firms
stand in the gazetteer's groups, the dead in ``gone.py``; here are those whom neither has.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.language.first_names import plain

__all__ = ["is_celebrity"]

_NAMES = """
J.K. Rowling; JK Rowling; Stephen King; Dan Brown; Margaret Atwood; Salman Rushdie; Harper Lee; F.
Scott Fitzgerald; Jane Austen; Charles Dickens; Mark Twain; George Orwell; Agatha Christie; Noam
Chomsky; Richard Dawkins; David Attenborough; Jane Goodall; Neil deGrasse Tyson; Bill Nye;
Hillary Clinton; Mike Pence; Kamala Harris; Nancy Pelosi; Mitch McConnell; Ted Cruz; Marco Rubio;
Mitt Romney; Sarah Palin; Al Gore; Dick Cheney; Rudy Giuliani; Alexandria Ocasio-Cortez; JD Vance;
J.D. Vance; Michelle Obama; Melania Trump; Ivanka Trump; Jared Kushner; Steve Bannon; Condoleezza
Rice; Colin Powell; Henry Kissinger; Anthony Fauci; Elizabeth Warren; Ron DeSantis;
Keir Starmer; Rishi Sunak; Liz Truss; Jeremy Corbyn; Ed Miliband; Nick Clegg; George Osborne;
Michael Gove; Nicola Sturgeon; Sadiq Khan; John Major; Priti Patel; Suella Braverman;
Prince Harry; Prince Charles; King Charles; Prince Philip; Meghan Markle; Kate Middleton; Princess
Diana; Queen Elizabeth; Prince Andrew; Camilla Parker Bowles;
Richard Branson; Warren Buffett; Rupert Murdoch; George Soros; Larry Page; Sergey Brin; Jack Ma;
Sam Altman; Sheryl Sandberg; Bernie Madoff; Edward Snowden; Julian Assange; Chelsea Manning;
Oprah Winfrey; Ellen DeGeneres; Jimmy Fallon; Stephen Colbert; Jon Stewart; David Letterman; Piers
Morgan; Simon Cowell; Jeremy Clarkson; Gordon Ramsay; Jamie Oliver; Martha Stewart; Kim
Kardashian; Kanye West; Paris Hilton; Caitlyn Jenner;
Beyoncé; Taylor Swift; Lady Gaga; Madonna; Rihanna; Adele; Ed Sheeran; Justin Bieber; Justin
Timberlake; Britney Spears; Katy Perry; Miley Cyrus; Ariana Grande; Billie Eilish; Harry Styles;
Eminem; Jay-Z; Snoop Dogg; Lil Wayne; Drake; Bruno Mars; Bob Dylan; Paul McCartney; Ringo Starr;
Mick Jagger; Keith Richards; Elton John; Bono; Sting; Bruce Springsteen; Neil Diamond; Neil Young;
Paul Simon; Dolly Parton; Lionel Richie; Stevie Wonder; Barbra Streisand; Cher; Celine Dion;
Shakira; Jennifer Lopez; Mariah Carey; Kenny Rogers; Willie Nelson; Robbie Williams; Kylie
Minogue; Ozzy Osbourne; Jon Bon Jovi; Dr. Dre; Shania Twain; Garth Brooks;
Tom Cruise; Tom Hanks; Brad Pitt; Angelina Jolie; Jennifer Aniston; Leonardo DiCaprio; Johnny
Depp; George Clooney; Meryl Streep; Julia Roberts; Robert De Niro; Al Pacino; Jack Nicholson;
Clint Eastwood; Harrison Ford; Arnold Schwarzenegger; Sylvester Stallone; Will Smith; Denzel
Washington; Morgan Freeman; Samuel L. Jackson; Matt Damon; Ben Affleck; Mel Gibson; Nicole Kidman;
Hugh Jackman; Hugh Grant; Kate Winslet; Emma Watson; Daniel Radcliffe; Keira Knightley; Daniel
Craig; Sean Connery; Benedict Cumberbatch; Idris Elba; Judi Dench; Helen Mirren; Maggie Smith;
Scarlett Johansson; Jennifer Lawrence; Natalie Portman; Halle Berry; Sandra Bullock; Jodie Foster;
Jim Carrey; Adam Sandler; Eddie Murphy; Bill Murray; Robert Downey Jr.; Dwayne Johnson; Charlie
Sheen; Bill Cosby; Woody Allen; Steven Spielberg; George Lucas; James Cameron; Quentin Tarantino;
Martin Scorsese; Francis Ford Coppola; Peter Jackson; Ridley Scott; Christopher Nolan; Harvey
Weinstein; Jackie Chan; Shah Rukh Khan; Amitabh Bachchan;
Lionel Messi; Cristiano Ronaldo; Neymar; Wayne Rooney; David Beckham; Zinedine Zidane; Harry Kane;
Kylian Mbappé; Alex Ferguson; José Mourinho; Pep Guardiola; Arsène Wenger; Jürgen Klopp; Roger
Federer; Rafael Nadal; Novak Djokovic; Andy Murray; Serena Williams; Venus Williams; Maria
Sharapova; Naomi Osaka; Tiger Woods; Rory McIlroy; Usain Bolt; Mo Farah; Michael Phelps; Simone
Biles; LeBron James; Michael Jordan; Shaquille O'Neal; Stephen Curry; Magic Johnson; Tom Brady;
Peyton Manning; Colin Kaepernick; Floyd Mayweather; Mike Tyson; Conor McGregor; Lewis Hamilton;
Michael Schumacher; Sebastian Vettel; Lance Armstrong; Oscar Pistorius; Sachin Tendulkar; Virat
Kohli; David Ortiz; Alex Rodriguez; Derek Jeter;
Greta Thunberg; Malala Yousafzai; Ai Weiwei; Banksy; Damien Hirst; Tracey Emin; Buzz Aldrin; Garry
Kasparov; Magnus Carlsen; Monica Lewinsky; Mark Cuban; Jordan Peterson; Joe Rogan;
"""


def is_celebrity(name: str) -> bool:
    """Whether most readers know what somebody does; a middle name does not matter.

    >>> is_celebrity("Hillary Rodham Clinton"), is_celebrity("Tom Fry")
    (True, False)
    """
    words = plain(name).split()
    return bool(words) and (" ".join(words) in _known() or f"{words[0]} {words[-1]}" in _known())


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    names = (" ".join(plain(name).split()) for name in _NAMES.split(";"))
    return frozenset(name for name in names if name)
